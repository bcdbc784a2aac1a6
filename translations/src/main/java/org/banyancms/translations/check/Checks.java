package org.banyancms.translations.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyancms.translations.termbase.Termbase;

/**
 * All checks of a translated segment. There is one list of them, whichever way the translation
 * comes in.
 */
public final class Checks {

    private final List<TextCheck> checks;

    public Checks(NumberReader numbers) {
        this.checks =
                List.of(
                        new CodeCheck(),
                        new NumberCheck(numbers),
                        new AddressCheck(),
                        new ScriptCheck(),
                        new UnchangedCheck(),
                        new PunctuationCheck());
    }

    /**
     * Everything found, empty where all is well. A blank translation of a segment that says
     * something is one finding.
     */
    public List<CheckFinding> check(CheckedPair pair, Termbase termbase) {
        if (pair.target().isBlank()) {
            return pair.source().isBlank()
                    ? List.of()
                    : List.of(CheckFinding.block("untranslated", Map.of()));
        }
        return Stream.concat(checks.stream(), Stream.of(new TermCheck(termbase)))
                .flatMap(check -> check.check(pair).stream())
                .toList();
    }
}
