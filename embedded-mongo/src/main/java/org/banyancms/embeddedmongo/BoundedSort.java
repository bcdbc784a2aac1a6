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

    private final Query query;
    private final PriorityQueue<Keyed> kept = new PriorityQueue<>(Keyed.ORDER.reversed());
    private long held;
    private long arrivals;

    private BoundedSort(Query query) {
        this.query = query;
    }

    static Iterator<Row> sort(Iterator<Row> rows, Query query) {
        BoundedSort sort = new BoundedSort(query);
        rows.forEachRemaining(sort::add);
        List<Keyed> sorted = new ArrayList<>(sort.kept);
        sorted.sort(Keyed.ORDER);
        return sorted.stream().map(Keyed::row).iterator();
    }

    private void add(Row row) {
        byte[] key = IndexKeys.sortKey(query.sort(), row.document());
        Keyed keyed = new Keyed(key, arrivals++, row.packed());
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
}
