package org.banyancms.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts in memory up to a bound; when only the first rows are wanted it keeps no more than those.
 */
final class BoundedSort {

    private record Keyed(byte[] key, long arrival, Row row) {

        private static final Comparator<Keyed> ORDER =
                Comparator.comparing(Keyed::key, Arrays::compareUnsigned)
                        .thenComparingLong(Keyed::arrival);

        int size() {
            return key.length + row.bytes().length + row.id().length;
        }
    }

    private BoundedSort() {}

    static Iterator<Row> sort(Iterator<Row> rows, Query query) {
        PriorityQueue<Keyed> kept = new PriorityQueue<>(Keyed.ORDER.reversed());
        long held = 0;
        long arrival = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            Keyed keyed =
                    new Keyed(
                            IndexKeys.sortKey(query.sort(), row.document()),
                            arrival++,
                            row.packed());
            kept.add(keyed);
            held += keyed.size();
            if (query.enough() > 0 && kept.size() > query.enough()) {
                held -= kept.remove().size();
            }
            if (held > query.sortMemory()) {
                throw Errors.of(
                        Errors.SORT_MEMORY,
                        "Executor error during find command :: caused by :: Sort exceeded memory limit of "
                                + query.sortMemory()
                                + " bytes, but did not opt in to external sorting.");
            }
        }
        List<Keyed> sorted = new ArrayList<>(kept);
        sorted.sort(Keyed.ORDER);
        return sorted.stream().map(Keyed::row).iterator();
    }
}
