package org.banyancms.translations.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;
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
        var counts = new int[2];
        var job =
                ledger.change(
                        jobId,
                        current -> {
                            var claimed = claims.claimed(current, actor);
                            var targets =
                                    targets(
                                            claimed,
                                            units,
                                            overwrite ? Optional.empty() : Optional.of(actor));
                            counts[0] = 0;
                            counts[1] = 0;
                            return claimed.with(
                                    claimed.text().with(written(claimed, targets, actor, counts)));
                        });
        int empty = units.size() - counts[0] - counts[1];
        return new Imported(job, counts[0], counts[1], empty);
    }

    private List<Segment> written(
            Job job, Map<String, SegmentText> targets, Actor actor, int[] counts) {
        var segments = new ArrayList<Segment>();
        for (Segment segment : job.segments()) {
            var text = targets.get(segment.id());
            if (text == null) {
                segments.add(segment);
            } else if (says(segment, text) && !segment.state().waits()) {
                counts[1]++;
                segments.add(segment);
            } else {
                counts[0]++;
                segments.add(
                        segment.translated(
                                new Translation(
                                        text,
                                        actor.username(),
                                        clock.instant(),
                                        Translation.Origin.IMPORT)));
            }
        }
        return segments;
    }

    private static boolean says(Segment segment, SegmentText text) {
        var translation = segment.translation();
        return translation != null && translation.text().equals(text);
    }

    private Map<String, SegmentText> targets(
            Job job, List<Unit> units, Optional<Actor> protectedFrom) {
        var problems = new ArrayList<FieldProblem>();
        var targets = new LinkedHashMap<String, SegmentText>();
        var seen = new HashSet<String>();
        for (Unit unit : units) {
            var segment =
                    job.segments().stream().filter(one -> one.id().equals(unit.id())).findFirst();
            if (segment.isEmpty() || !seen.add(unit.id())) {
                var code = segment.isEmpty() ? "unit_unknown" : "unit_repeated";
                problems.add(
                        FieldProblem.at("/units/" + unit.id(), code, Map.of("unit", unit.id())));
            } else {
                target(segment.get(), unit, protectedFrom, targets, problems);
            }
        }
        checks.of(job, targets).stream()
                .filter(found -> found.finding().blocks())
                .map(found ->
                        FieldProblem.at(
                                "/units/" + found.segment(),
                                found.finding().code(),
                                found.finding().params()))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw ProblemException.of(TranslationProblem.IMPORT_REFUSED, problems);
        }
        return targets;
    }

    private static void target(
            Segment segment,
            Unit unit,
            Optional<Actor> protectedFrom,
            Map<String, SegmentText> targets,
            List<FieldProblem> problems) {
        if (!key(unit.source()).equals(key(segment.source().runs()))) {
            problems.add(FieldProblem.at("/units/" + unit.id(), "source_changed"));
            return;
        }
        if (unit.target() == null || key(unit.target()).isEmpty()) {
            return;
        }
        try {
            var text = SegmentDesk.text(unit.target(), segment.source());
            var before = segment.translation();
            if (before != null
                    && !before.text().equals(text)
                    && protectedFrom.filter(actor -> !actor.is(before.translator())).isPresent()) {
                problems.add(
                        FieldProblem.at(
                                "/units/" + unit.id(),
                                "target_conflict",
                                Map.of("translator", before.translator())));
            }
            targets.put(unit.id(), text);
        } catch (ProblemException malformed) {
            malformed
                    .fields()
                    .forEach(field ->
                            problems.add(
                                    FieldProblem.at(
                                            "/units/" + unit.id(), field.code(), field.params())));
        }
    }

    /** Tools may change white space; words and codes must be the same. */
    private static String key(List<Run> runs) {
        var key = new StringBuilder();
        for (Run run : runs) {
            switch (run) {
                case Run.Text(String text) -> key.append(text);
                case Run.Code(String id) ->
                        key.append(SegmentText.CODE).append(id).append(SegmentText.CODE);
            }
        }
        return java.text.Normalizer.normalize(
                key.toString().replaceAll("\\s+", " ").strip(), java.text.Normalizer.Form.NFC);
    }
}
