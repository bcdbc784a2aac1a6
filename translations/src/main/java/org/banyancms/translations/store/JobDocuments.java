package org.banyancms.translations.store;

import java.time.Instant;
import java.util.Set;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.translations.job.Assignment;
import org.banyancms.translations.job.Claim;
import org.banyancms.translations.job.Delivery;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobHeader;
import org.banyancms.translations.job.JobQuery;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobText;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Jobs as documents. */
final class JobDocuments {

    private JobDocuments() {}

    static Document write(Job job) {
        var header = job.header();
        var assignment = job.assignment();
        var document =
                new Document("_id", job.id())
                        .append("entry", header.entry().value())
                        .append("type", header.type())
                        .append("owner", header.owner().value())
                        .append("source", header.source().value())
                        .append("target", header.target().value())
                        .append("createdAt", Trees.date(header.createdAt()))
                        .append("updatedAt", Trees.date(job.updatedAt()))
                        .append("version", job.version())
                        .append("due", JobQuery.Sort.DUE.place(job).value())
                        .append("rank", JobQuery.Sort.PRIORITY.place(job).value());
        write(assignment, document);
        write(job.text(), document);
        return document;
    }

    private static void write(Assignment assignment, Document document) {
        document.append("state", assignment.state().name())
                .append("reason", assignment.reason())
                .append("comment", assignment.comment())
                .append("priority", assignment.priority())
                .append("dueAt", Trees.date(assignment.dueAt()))
                .append("lastFence", assignment.lastFence())
                .append("reviewer", assignment.reviewer());
        var claim = assignment.claim();
        if (claim != null) {
            document.append(
                    "claim",
                    new Document("owner", claim.owner())
                            .append("fence", claim.fence())
                            .append("leaseUntil", Trees.date(claim.leaseUntil())));
        }
    }

    private static void write(JobText text, Document document) {
        document.append("title", text.title())
                .append("sourceRevision", text.sourceRevision())
                .append("segments", text.segments().stream().map(SegmentDocuments::write).toList())
                .append("past", text.past().stream().map(SegmentDocuments::write).toList())
                .append("lastSegment", text.lastSegment());
        var delivered = text.delivered();
        if (delivered != null) {
            document.append(
                    "delivered",
                    new Document("revision", delivered.revision())
                            .append("sentences", delivered.sentences())
                            .append("layout", delivered.layout())
                            .append(
                                    "translators",
                                    delivered.translators().stream().sorted().toList())
                            .append("targets", delivered.targets().stream().sorted().toList()));
        }
    }

    static Job read(Document document) {
        var header =
                new JobHeader(
                        Trees.text(document, "_id"),
                        new EntryId(Trees.text(document, "entry")),
                        Trees.text(document, "type"),
                        new OrganisationCode(Trees.text(document, "owner")),
                        new LocaleTag(Trees.text(document, "source")),
                        new LocaleTag(Trees.text(document, "target")),
                        Trees.instant(document, "createdAt"));
        Instant updatedAt = Trees.instant(document, "updatedAt");
        return new Job(
                header,
                assignment(document),
                text(document),
                updatedAt,
                Trees.number(document, "version"));
    }

    private static Assignment assignment(Document document) {
        return new Assignment(
                JobState.valueOf(Trees.text(document, "state")),
                document.getString("reason"),
                document.getString("comment"),
                (int) Trees.number(document, "priority"),
                Trees.optionalInstant(document, "dueAt"),
                Trees.number(document, "lastFence"),
                claim(document.get("claim", Document.class)),
                document.getString("reviewer"));
    }

    private static @Nullable Claim claim(@Nullable Document document) {
        return document == null
                ? null
                : new Claim(
                        Trees.text(document, "owner"),
                        Trees.number(document, "fence"),
                        Trees.instant(document, "leaseUntil"));
    }

    private static JobText text(Document document) {
        return new JobText(
                Trees.text(document, "title"),
                Trees.number(document, "sourceRevision"),
                Trees.documents(document, "segments").stream().map(SegmentDocuments::read).toList(),
                Trees.documents(document, "past").stream().map(SegmentDocuments::read).toList(),
                (int) Trees.number(document, "lastSegment"),
                delivery(document.get("delivered", Document.class)));
    }

    private static @Nullable Delivery delivery(@Nullable Document document) {
        return document == null
                ? null
                : new Delivery(
                        Trees.number(document, "revision"),
                        Trees.texts(document, "sentences"),
                        Trees.text(document, "layout"),
                        Set.copyOf(Trees.texts(document, "translators")),
                        Set.copyOf(Trees.texts(document, "targets")));
    }
}
