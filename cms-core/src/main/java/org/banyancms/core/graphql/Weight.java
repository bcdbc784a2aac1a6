package org.banyancms.core.graphql;

/**
 * How much a question asks for.
 *
 * @param depth levels of fields
 * @param fields how many fields
 * @param aliases how many of them under other names
 * @param complexity how many values they can come to
 */
record Weight(int depth, long fields, long aliases, long complexity) {
    private static final long MOST = Integer.MAX_VALUE;

    static final Weight NOTHING = new Weight(0, 0, 0, 0);

    /** Both beside each other. */
    Weight and(Weight other) {
        return new Weight(
                Math.max(depth, other.depth),
                Math.min(fields + other.fields, MOST),
                Math.min(aliases + other.aliases, MOST),
                Math.min(complexity + other.complexity, MOST));
    }

    /** A field with this beneath it, as often as it is long. */
    Weight beneath(long times, boolean alias) {
        return new Weight(
                depth + 1,
                Math.min(fields + 1, MOST),
                aliases + (alias ? 1 : 0),
                Math.min(1 + times * complexity, MOST));
    }

    /** The heavier in every respect. */
    Weight max(Weight other) {
        return new Weight(
                Math.max(depth, other.depth),
                Math.max(fields, other.fields),
                Math.max(aliases, other.aliases),
                Math.max(complexity, other.complexity));
    }
}
