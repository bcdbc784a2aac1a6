package org.banyancms.translations.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same numbers on both sides, by value: 1.500.000 in Vietnamese is 1,500,000 in English. */
final class NumberCheck implements TextCheck {

    private final NumberReader numbers;

    NumberCheck(NumberReader numbers) {
        this.numbers = numbers;
    }

    @Override
    public List<CheckFinding> check(CheckedPair pair) {
        var source = numbers.read(pair.source().plain(), pair.sourceLocale());
        var target = numbers.read(pair.target().plain(), pair.targetLocale());
        var findings = new ArrayList<CheckFinding>();
        addUnlessEmpty("number_missing", source.notIn(target), findings);
        addUnlessEmpty("number_added", target.notIn(source), findings);
        return findings;
    }

    private static void addUnlessEmpty(
            String code, List<BigDecimal> numbers, List<CheckFinding> findings) {
        if (!numbers.isEmpty()) {
            findings.add(CheckFinding.block(code, Map.of("numbers", NumberValues.told(numbers))));
        }
    }
}
