package org.banyancms.translations.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers of a text by value.
 *
 * @param written those written in digits: the other side must have each as often
 * @param possible what words and Roman figures may stand for: names of months, "three", "XX"
 */
public record NumberValues(List<BigDecimal> written, List<BigDecimal> possible) {

    public NumberValues {
        written = List.copyOf(written);
        possible = List.copyOf(possible);
    }

    /** The written numbers that another text has neither written nor in words. */
    public List<BigDecimal> notIn(NumberValues other) {
        var rest = new ArrayList<>(other.written);
        rest.addAll(other.possible);
        return written.stream().filter(value -> !rest.remove(value)).toList();
    }

    /** Whether two texts in different languages say the same numbers. */
    public boolean agreesWith(NumberValues other) {
        return notIn(other).isEmpty() && other.notIn(this).isEmpty();
    }

    static String told(List<BigDecimal> values) {
        return values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }
}
