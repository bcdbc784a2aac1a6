package org.banyancms.translations.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A translation that is its source again, unless it is a name or a figure. */
final class UnchangedCheck implements TextCheck {

    private static final Pattern ORDINARY_WORD =
            Pattern.compile("(?<!\\p{L})\\p{Ll}\\p{L}+|[\\p{Lo}]{3,}");

    @Override
    public List<CheckFinding> check(CheckedPair pair) {
        var words = pair.source().wordKey();
        boolean unchanged =
                !pair.sourceLocale().equals(pair.targetLocale())
                        && words.equals(pair.target().wordKey())
                        && ORDINARY_WORD.matcher(words).find();
        return unchanged ? List.of(CheckFinding.warn("unchanged", Map.of())) : List.of();
    }
}
