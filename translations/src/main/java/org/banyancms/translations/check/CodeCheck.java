package org.banyancms.translations.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.SegmentText;

/**
 * Every code of the source exactly once (optional ones at most once), each pair opened before it is
 * closed, none crossing.
 */
final class CodeCheck implements TextCheck {

    @Override
    public List<CheckFinding> check(CheckedPair pair) {
        var findings = new ArrayList<CheckFinding>();
        counts(pair.source(), pair.target(), findings);
        if (findings.isEmpty() && !isNested(pair.target().codes())) {
            findings.add(CheckFinding.block("code_nesting", Map.of()));
        }
        return findings;
    }

    private static void counts(
            SegmentText source, SegmentText target, List<CheckFinding> findings) {
        var left = new LinkedHashMap<String, Integer>();
        target.codes().forEach(code -> left.merge(code.id(), 1, Integer::sum));
        for (InlineCode code : source.codes()) {
            var count = left.remove(code.id());
            if (count == null) {
                if (!code.optional()) {
                    findings.add(finding("code_lost", code.id(), code.label()));
                }
            } else if (count > 1) {
                findings.add(finding("code_repeated", code.id(), code.label()));
            }
        }
        left.keySet().forEach(id -> findings.add(finding("code_unknown", id, id)));
        halves(source, target, findings);
    }

    /** An optional pair may be left out, but not one side of it alone. */
    private static void halves(
            SegmentText source, SegmentText target, List<CheckFinding> findings) {
        for (InlineCode code : source.codes()) {
            if (code.optional()
                    && code.kind() != InlineCode.Kind.STANDALONE
                    && !has(target, code.id())) {
                boolean otherSide =
                        target.codes().stream()
                                .anyMatch(used ->
                                        used.kind() != code.kind()
                                                && used.pair().equals(code.pair()));
                if (otherSide) {
                    findings.add(finding("code_lost", code.id(), code.label()));
                }
            }
        }
    }

    private static boolean has(SegmentText target, String id) {
        return target.codes().stream().anyMatch(code -> code.id().equals(id));
    }

    private static boolean isNested(List<InlineCode> codes) {
        var open = new ArrayDeque<String>();
        for (InlineCode code : codes) {
            switch (code.kind()) {
                case OPEN -> open.push(code.pair());
                case CLOSE -> {
                    if (!code.pair().equals(open.poll())) {
                        return false;
                    }
                }
                case STANDALONE -> {}
            }
        }
        return open.isEmpty();
    }

    private static CheckFinding finding(String code, String id, String label) {
        return CheckFinding.block(code, Map.of("id", id, "label", label));
    }
}
