package org.banyancms.translations.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.segment.Run;
import org.banyancms.translations.segment.SegmentText;
import org.jspecify.annotations.Nullable;

/** Takes many translations at once: all of them, or none and a list of everything that is wrong. */
public final class ImportDesk {

    private final JobLedger ledger;
    private final ClaimDesk claims;
    private final JobChecks checks;
    private final Clock clock;

    public ImportDesk(JobLedger ledger, ClaimDesk claims, JobChecks checks, Clock clock) {
        this.ledger = ledger;
        this.claims = claims;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * A translation from outside.
     *
     * @param id the segment
     * @param source the source that it was made from
     * @param target the translation, null where there is none yet
     */
    public record Unit(String id, List<Run> source, @Nullable List<Run> target) {}

    /**
     * What came in.
     *
     * @param job the job as it is now, claimed by the importer
     * @param imported how many translations are new or other than before
     * @param unchanged how many were there already
     * @param empty how many units have no translation yet
     */
    public record Imported(Job job, int imported, int unchanged, int empty) {}

    /**
     * Takes translations into a job. An open job is claimed by the way.
     *
     * @param overwrite whether translations by others that say something else give way
     * @throws ProblemException when another has the job, or with everything that is wrong
     */
    public Imported take(String jobId, List<Unit> units, boolean overwrite, Actor actor) {
        var taken = new ArrayList<Taken>();
        var job =
                ledger.change(
                        jobId,
                        current -> {
                            var claimed = claims.claimed(current, actor);
                            taken.clear();
                            taken.addAll(
                                    taken(
                                            claimed,
                                            targets(claimed, units, overwrite, actor),
                                            actor));
                            return claimed.with(
                                    claimed.text()
                                            .with(taken.stream().map(Taken::segment).toList()));
                        });
        int imported = count(taken, Outcome.IMPORTED);
        int unchanged = count(taken, Outcome.UNCHANGED);
        return new Imported(job, imported, unchanged, units.size() - imported - unchanged);
    }

    private Map<String, SegmentText> targets(
            Job job, List<Unit> units, boolean overwrite, Actor actor) {
        var targets = new ImportedTargets(job, overwrite ? null : actor);
        units.forEach(targets::add);
        return targets.checkedBy(checks);
    }

    private List<Taken> taken(Job job, Map<String, SegmentText> targets, Actor actor) {
        return job.segments().stream()
                .map(segment -> taken(segment, targets.get(segment.id()), actor))
                .toList();
    }

    private Taken taken(Segment segment, @Nullable SegmentText text, Actor actor) {
        if (text == null) {
            return new Taken(segment, Outcome.PASSED_OVER);
        }
        if (segment.says(text) && !segment.state().waits()) {
            return new Taken(segment, Outcome.UNCHANGED);
        }
        var translation =
                new Translation(text, actor.username(), clock.instant(), Translation.Origin.IMPORT);
        return new Taken(segment.translated(translation), Outcome.IMPORTED);
    }

    private static int count(List<Taken> taken, Outcome outcome) {
        return (int) taken.stream().filter(one -> one.outcome() == outcome).count();
    }

    private enum Outcome {
        IMPORTED,
        UNCHANGED,
        PASSED_OVER
    }

    private record Taken(Segment segment, Outcome outcome) {}
}
