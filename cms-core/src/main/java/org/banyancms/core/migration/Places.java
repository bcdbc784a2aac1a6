package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Finds for what was taken away the objects that it goes back to: where the same stands beside it,
 * else where it stood.
 *
 * @param found what goes back, by pointer of the object
 * @param homeless what has no object any more
 */
record Places(Map<String, Row> found, List<Row> homeless) {

    /** An object that lacks a value. */
    record Gap(String place, String rest) {}

    static Places of(List<Gap> gaps, List<Row> rows) {
        var open = new ArrayList<>(gaps);
        var left = new ArrayList<>(rows);
        var found = new HashMap<String, Row>();
        fill(open, left, found, (gap, row) -> samePlace(gap, row) && sameRest(gap, row));
        fill(open, left, found, (gap, row) -> !row.rest().isEmpty() && sameRest(gap, row));
        fill(open, left, found, Places::samePlace);
        return new Places(found, left);
    }

    private static boolean samePlace(Gap gap, Row row) {
        return gap.place().equals(row.place());
    }

    private static boolean sameRest(Gap gap, Row row) {
        return gap.rest().equals(row.rest());
    }

    private static void fill(
            List<Gap> open, List<Row> left, Map<String, Row> found, BiPredicate<Gap, Row> fits) {
        for (var row : List.copyOf(left)) {
            open.stream()
                    .filter(gap -> fits.test(gap, row))
                    .findFirst()
                    .ifPresent(gap -> {
                        found.put(gap.place(), row);
                        open.remove(gap);
                        left.remove(row);
                    });
        }
    }
}
