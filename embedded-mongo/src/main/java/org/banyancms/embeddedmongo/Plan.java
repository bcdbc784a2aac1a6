package org.banyancms.embeddedmongo;

import java.util.List;

/**
 * One way to find what a query asks for.
 *
 * @param spans the stretches of the index to read, in its order
 * @param equalities how many fields of the index are fixed to single values
 * @param sorted whether the rows come in the order asked for
 * @param rows how many entries the stretches hold
 * @param exact whether each entry is a match, so that counting them is enough
 * @param cost documents to read, roughly
 */
record Plan(
        View.Part index,
        List<Span> spans,
        int equalities,
        boolean backwards,
        boolean sorted,
        long rows,
        boolean exact,
        double cost) {

    /** Cheaper wins; then unique before longer prefix before sort. */
    boolean betterThan(Plan other) {
        if (cost != other.cost) {
            return cost < other.cost;
        }
        if (index.spec().unique() != other.index.spec().unique()) {
            return index.spec().unique();
        }
        return equalities != other.equalities
                ? equalities > other.equalities
                : sorted && !other.sorted;
    }
}
