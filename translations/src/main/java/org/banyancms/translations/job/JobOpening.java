package org.banyancms.translations.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;
import org.banyancms.translations.segment.SourceSegment;
import org.jspecify.annotations.Nullable;

/** Opens jobs: one for each entry and language, however often it is asked for. */
public final class JobOpening {

    /** Most segments of one job; it is one document and stays far below what MongoDB takes. */
    public static final int MOST_SEGMENTS = 5_000;

    private static final int HIGHEST_PRIORITY = 100;

    private final JobStore jobs;
    private final SourceReader sources;
    private final IdSource ids;
    private final Clock clock;

    public JobOpening(JobStore jobs, SourceReader sources, IdSource ids, Clock clock) {
        this.jobs = jobs;
        this.sources = sources;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A job that is there now.
     *
     * @param job the job
     * @param created whether it was not there before
     */
    public record Opened(Job job, boolean created) {}

    /**
     * Opens a job, or finds the one that is there.
     *
     * @param priority from -100 to 100; higher comes first
     * @throws ProblemException when there is nothing to translate from, or too much
     */
    public Opened open(EntryId entry, LocaleTag target, int priority, @Nullable Instant dueAt) {
        if (Math.abs(priority) > HIGHEST_PRIORITY) {
            var range = Map.<String, Object>of("min", -HIGHEST_PRIORITY, "max", HIGHEST_PRIORITY);
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED,
                    List.of(FieldProblem.at("/priority", "out_of_range", range)));
        }
        var known = jobs.find(entry, target);
        if (known.isPresent()) {
            return new Opened(known.get(), false);
        }
        var job = begun(source(entry, target), target, Assignment.open(priority, dueAt));
        if (jobs.insert(job)) {
            return new Opened(job, true);
        }
        return new Opened(jobs.find(entry, target).orElseThrow(), false);
    }

    private SourceText source(EntryId entry, LocaleTag target) {
        var source =
                sources.read(entry, target, Set.of())
                        .orElseThrow(() -> notPossible("no_source", entry, target));
        if (source.entry().sourceLocale().equals(target)) {
            throw notPossible("same_language", entry, target);
        }
        if (source.segments().isEmpty()) {
            throw notPossible("nothing_to_translate", entry, target);
        }
        return source;
    }

    /** A job that is not kept yet, all of it untranslated. */
    public Job begun(SourceText source, LocaleTag target, Assignment assignment) {
        if (source.segments().size() > MOST_SEGMENTS) {
            throw ProblemException.of(
                    TranslationProblem.JOB_TOO_LARGE,
                    Map.of("segments", source.segments().size(), "max", MOST_SEGMENTS));
        }
        var header = header(source.entry(), target);
        return new Job(header, assignment, untranslated(source), header.createdAt(), 1);
    }

    private JobHeader header(Entry entry, LocaleTag target) {
        return new JobHeader(
                ids.next(),
                entry.id(),
                entry.type(),
                entry.owner(),
                entry.sourceLocale(),
                target,
                clock.instant());
    }

    private JobText untranslated(SourceText source) {
        var segments = new ArrayList<Segment>();
        for (SourceSegment place : source.segments()) {
            var id = "s" + (segments.size() + 1);
            segments.add(Segment.untranslated(id, place, sources.rulesVersion()));
        }
        long revision = source.variant().revision();
        return new JobText(source.title(), revision, segments, List.of(), segments.size(), null);
    }

    private static ProblemException notPossible(String why, EntryId entry, LocaleTag target) {
        return ProblemException.of(
                TranslationProblem.JOB_NOT_POSSIBLE,
                Map.of("why", why, "entry", entry.value(), "locale", target.value()));
    }
}
