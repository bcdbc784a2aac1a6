package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a plan one by one, each once, and passes on those that match the filter. */
final class Rows implements Iterator<Row> {

    /** Documents read since the start, to see whether indexes are used. */
    static final LongAdder EXAMINED = new LongAdder();

    private final View view;
    private final Query query;
    private final Plan plan;
    private final Iterator<Span> spans;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private final @Nullable Set<byte[]> seen;
    private @Nullable Cursor<byte[], byte[]> cursor;
    private @Nullable Row next;

    private Rows(View view, Query query, Plan plan) {
        this.view = view;
        this.query = query;
        this.plan = plan;
        List<Span> ordered = plan.backwards() ? plan.spans().reversed() : plan.spans();
        this.spans = ordered.iterator();
        this.seen = plan.index().spec().multikey() ? new TreeSet<>(Arrays::compareUnsigned) : null;
    }

    /** All matches in the order asked for, after skip and limit. */
    static Iterator<Row> find(View view, Query query) {
        Plan plan = Planner.plan(view, query);
        Iterator<Row> rows = new Rows(view, query, plan);
        if (!plan.sorted()) {
            rows = BoundedSort.sort(rows, query);
        }
        for (int i = 0; i < query.skip() && rows.hasNext(); i++) {
            rows.next();
        }
        return query.limit() == 0 ? rows : new Limited(rows, query.limit());
    }

    static long count(View view, Query query) {
        if (query.filter().isEmpty()) {
            return view.documents().sizeAsLong();
        }
        Plan plan = Planner.plan(view, query);
        if (plan.exact()) {
            return plan.rows();
        }
        long count = 0;
        for (Rows rows = new Rows(view, query, plan); rows.hasNext(); rows.next()) {
            count++;
        }
        return count;
    }

    @Override
    public boolean hasNext() {
        while (next == null && advance()) {
            // until a match is found
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    private boolean advance() {
        query.deadline().check();
        Cursor<byte[], byte[]> entries = entries();
        if (entries == null) {
            return false;
        }
        byte[] key = entries.next();
        boolean primary = plan.index().spec().primary();
        byte[] id = primary ? key : StoredIndex.idOf(plan.index().spec(), key);
        if (seen == null || seen.add(id)) {
            offer(id, primary ? entries.getValue() : view.documents().get(id));
        }
        return true;
    }

    /** The cursor that has more, over this stretch or the next; null at the end of all. */
    private @Nullable Cursor<byte[], byte[]> entries() {
        while (cursor == null || !cursor.hasNext()) {
            if (!spans.hasNext()) {
                return null;
            }
            Span span = spans.next();
            MVMap<byte[], byte[]> map = plan.index().entries();
            cursor =
                    plan.backwards()
                            ? map.cursor(span.last(), span.low(), true)
                            : map.cursor(span.low(), span.last(), false);
        }
        return cursor;
    }

    private void offer(byte[] id, byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new IllegalStateException(
                    "index " + plan.index().spec().name() + " names a missing document");
        }
        EXAMINED.increment();
        Row row = new Row(id, bytes);
        if (plan.exact()
                || query.filter().isEmpty()
                || matcher.matches(row.document(), query.filter())) {
            next = row;
        }
    }

    private static final class Limited implements Iterator<Row> {

        private final Iterator<Row> rows;
        private int left;

        Limited(Iterator<Row> rows, int limit) {
            this.rows = rows;
            this.left = limit;
        }

        @Override
        public boolean hasNext() {
            return left > 0 && rows.hasNext();
        }

        @Override
        public Row next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            return rows.next();
        }
    }
}
