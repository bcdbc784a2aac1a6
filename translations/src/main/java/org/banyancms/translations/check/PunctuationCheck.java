package org.banyancms.translations.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The mark at the end, brackets in pairs, no double spaces. */
final class PunctuationCheck implements TextCheck {

    private static final String ENDS = ".。．!！?？…:：;；";
    private static final String OPENING = "([{（［「『《〈";
    private static final String CLOSING = ")]}）］」』》〉";

    @Override
    public List<CheckFinding> check(CheckedPair pair) {
        var source = pair.source().wordKey();
        var target = pair.target().plain();
        var findings = new ArrayList<CheckFinding>();
        char sourceEnd = endClass(source);
        if (Character.compare(sourceEnd, endClass(target)) != 0
                && Character.compare(sourceEnd, '\0') != 0) {
            findings.add(CheckFinding.warn("end_mark", Map.of("mark", String.valueOf(sourceEnd))));
        }
        if (balance(source) == 0 && balance(target) != 0) {
            findings.add(CheckFinding.warn("brackets", Map.of()));
        }
        if (target.contains("  ")) {
            findings.add(CheckFinding.warn("double_space", Map.of()));
        }
        return findings;
    }

    /** The kind of mark at the end, whatever its width; Lao, Thai and the like need none. */
    private static char endClass(String text) {
        var stripped = text.strip().replaceFirst("[\"'”’»」』）)]+$", "");
        int mark = stripped.isEmpty() ? -1 : ENDS.indexOf(stripped.charAt(stripped.length() - 1));
        return mark < 0 ? '\0' : "...!!??…::;;".charAt(mark);
    }

    private static int balance(String text) {
        return text.chars()
                .map(c -> OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0)
                .sum();
    }
}
