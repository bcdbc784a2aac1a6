package org.banyancms.translations.check;

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
        var missing = source.notIn(target);
        if (!missing.isEmpty()) {
            findings.add(
                    CheckFinding.block(
                            "number_missing", Map.of("numbers", NumberValues.told(missing))));
        }
        var extra = target.notIn(source);
        if (!extra.isEmpty()) {
            findings.add(
                    CheckFinding.block(
                            "number_added", Map.of("numbers", NumberValues.told(extra))));
        }
        return findings;
    }
}
