package org.banyancms.translations.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.job.Claim;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.Workload;
import org.jspecify.annotations.Nullable;

/** A job on the wire, without its segments. {@code segments} counts them by state. */
record JobBody(
        String id,
        EntryId entry,
        String type,
        OrganisationCode owner,
        String title,
        LocaleTag sourceLocale,
        long sourceRevision,
        LocaleTag locale,
        JobState state,
        @Nullable String reason,
        @Nullable String comment,
        int priority,
        @Nullable Instant dueAt,
        Workload workload,
        Map<String, Long> segments,
        @Nullable ClaimBody claim,
        List<String> translators,
        @Nullable String reviewer,
        @Nullable Long deliveredRevision,
        Instant createdAt,
        Instant updatedAt) {

    /** Who has it. The fence is told to nobody but the claimer. */
    record ClaimBody(String owner, Instant leaseUntil) {

        static @Nullable ClaimBody of(@Nullable Claim claim) {
            return claim == null ? null : new ClaimBody(claim.owner(), claim.leaseUntil());
        }
    }

    static JobBody of(Job job) {
        var header = job.header();
        var assignment = job.assignment();
        var delivered = job.text().delivered();
        return new JobBody(
                job.id(),
                header.entry(),
                header.type(),
                header.owner(),
                job.text().title(),
                header.source(),
                job.text().sourceRevision(),
                header.target(),
                job.state(),
                assignment.reason(),
                assignment.comment(),
                assignment.priority(),
                assignment.dueAt(),
                Workload.of(job),
                counts(job),
                ClaimBody.of(assignment.claim()),
                job.translators().stream().sorted().toList(),
                assignment.reviewer(),
                delivered == null ? null : delivered.revision(),
                header.createdAt(),
                job.updatedAt());
    }

    private static Map<String, Long> counts(Job job) {
        var counts =
                new TreeMap<>(
                        job.segments().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                segment ->
                                                        segment.state()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT),
                                                Collectors.counting())));
        counts.put("total", (long) job.segments().size());
        return counts;
    }
}
