package org.banyancms.translations.job;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;
import org.banyancms.translations.segment.Run;
import org.banyancms.translations.segment.SegmentText;
import org.jspecify.annotations.Nullable;

/** Gathers the translations of a file and everything that is wrong with them. */
final class ImportedTargets {

    private final Job job;
    private final @Nullable Actor importer;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, SegmentText> targets = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param importer who must not overwrite what others have written, null where that may be
     */
    ImportedTargets(Job job, @Nullable Actor importer) {
        this.job = job;
        this.importer = importer;
    }

    void add(ImportDesk.Unit unit) {
        var segment = job.segments().stream().filter(one -> one.id().equals(unit.id())).findFirst();
        if (segment.isEmpty()) {
            wrong(unit.id(), "unit_unknown", Map.of("unit", unit.id()));
        } else if (!seen.add(unit.id())) {
            wrong(unit.id(), "unit_repeated", Map.of("unit", unit.id()));
        } else if (!key(unit.source()).equals(key(segment.get().source().runs()))) {
            wrong(unit.id(), "source_changed", Map.of());
        } else if (unit.target() != null && !key(unit.target()).isEmpty()) {
            add(segment.get(), unit.target());
        }
    }

    private void add(Segment segment, List<Run> target) {
        try {
            var text = SegmentDesk.text(target, segment.source());
            var before = segment.translation();
            if (importer != null
                    && before != null
                    && !segment.says(text)
                    && !importer.is(before.translator())) {
                wrong(segment.id(), "target_conflict", Map.of("translator", before.translator()));
            }
            targets.put(segment.id(), text);
        } catch (ProblemException malformed) {
            malformed.fields().forEach(field -> wrong(segment.id(), field.code(), field.params()));
        }
    }

    /**
     * The translations by segment.
     *
     * @throws ProblemException with everything that is wrong
     */
    Map<String, SegmentText> checkedBy(JobChecks checks) {
        checks.of(job, targets).stream()
                .filter(found -> found.finding().blocks())
                .forEach(found ->
                        wrong(found.segment(), found.finding().code(), found.finding().params()));
        if (!problems.isEmpty()) {
            throw ProblemException.of(TranslationProblem.IMPORT_REFUSED, problems);
        }
        return targets;
    }

    private void wrong(String unit, String code, Map<String, Object> params) {
        problems.add(FieldProblem.at("/units/" + unit, code, params));
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
        return Normalizer.normalize(
                key.toString().replaceAll("\\s+", " ").strip(), Normalizer.Form.NFC);
    }
}
