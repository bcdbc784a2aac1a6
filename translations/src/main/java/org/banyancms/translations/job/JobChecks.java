package org.banyancms.translations.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.check.CheckFinding;
import org.banyancms.translations.check.CheckedPair;
import org.banyancms.translations.check.Checks;
import org.banyancms.translations.problem.TranslationProblem;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.termbase.Termbase;

/**
 * Looks over the segments of a job. The same findings bar the way whichever way a translation came
 * in.
 */
public final class JobChecks {

    private final Checks checks;
    private final Supplier<Termbase> termbase;

    public JobChecks(Checks checks, Supplier<Termbase> termbase) {
        this.checks = checks;
        this.termbase = termbase;
    }

    /** What is wrong with one segment's translation; nothing while it has none. */
    public List<CheckFinding> of(Job job, Segment segment) {
        return of(job, segment, termbase.get());
    }

    private List<CheckFinding> of(Job job, Segment segment, Termbase terms) {
        var translation = segment.translation();
        return translation == null ? List.of() : check(job, segment, translation.text(), terms);
    }

    /** What would be wrong with these translations, by segment. */
    public List<SegmentFinding> of(Job job, Map<String, SegmentText> targets) {
        var terms = termbase.get();
        return job.segments().stream()
                .filter(segment -> targets.containsKey(segment.id()))
                .flatMap(segment ->
                        check(
                                        job,
                                        segment,
                                        targets.getOrDefault(segment.id(), SegmentText.plain("")),
                                        terms)
                                .stream()
                                .map(finding -> new SegmentFinding(segment.id(), finding)))
                .toList();
    }

    /** What is wrong with all translations of a job. */
    public List<SegmentFinding> of(Job job) {
        var terms = termbase.get();
        return job.segments().stream()
                .flatMap(segment ->
                        of(job, segment, terms).stream()
                                .map(finding -> new SegmentFinding(segment.id(), finding)))
                .toList();
    }

    private List<CheckFinding> check(Job job, Segment segment, SegmentText target, Termbase terms) {
        var pair =
                new CheckedPair(
                        segment.source(), job.header().source(), target, job.header().target());
        return checks.check(pair, terms);
    }

    /**
     * Refuses a job that is not whole or not right.
     *
     * @throws ProblemException with every segment that waits and every finding that blocks
     */
    public void requireAcceptable(Job job) {
        var wrong = new ArrayList<SegmentFinding>();
        job.segments().stream()
                .filter(segment -> segment.state().waits())
                .map(JobChecks::waiting)
                .forEach(wrong::add);
        of(job).stream().filter(found -> found.finding().blocks()).forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw ProblemException.of(
                    TranslationProblem.TRANSLATION_INCOMPLETE,
                    wrong.stream().map(SegmentFinding::asProblem).toList());
        }
    }

    private static SegmentFinding waiting(Segment segment) {
        var code = "segment_" + segment.state().name().toLowerCase(Locale.ROOT);
        return new SegmentFinding(
                segment.id(), new CheckFinding(code, CheckFinding.Level.BLOCK, Map.of()));
    }
}
