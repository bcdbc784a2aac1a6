package org.banyancms.core.search.engine;

import java.util.List;

/** What is asked of the documents of an index, in words that every engine has. */
public sealed interface Clause {
    /** Holds of every document. */
    Clause EVERYTHING = new Everything();

    /** Holds of none. */
    Clause NOTHING = new Nothing();

    /** Holds of every document. */
    record Everything() implements Clause {}

    /** Holds of none. */
    record Nothing() implements Clause {}

    /** The field has this term; rare ones weigh more. */
    record Term(String field, String term) implements Clause {}

    /** The field has any of these terms; all weigh the same. */
    record AnyOf(String field, List<String> terms) implements Clause {
        public AnyOf {
            terms = List.copyOf(terms);
        }
    }

    /** The field has these terms one after the other. */
    record Phrase(String field, List<String> terms) implements Clause {
        public Phrase {
            terms = List.copyOf(terms);
        }
    }

    /** The field has a term with at most so many letters wrong, the first never. */
    record Like(String field, String term, int mistakes) implements Clause {}

    /** The field has a term that begins so. */
    record Prefix(String field, String prefix) implements Clause {}

    /** The field has a term between these, in plain order; an empty bound is open. */
    record Between(String field, String from, boolean fromIncluded, String to, boolean toIncluded)
            implements Clause {}

    /** The field has a number between these, both inclusive. */
    record Within(String field, double from, double to) implements Clause {}

    /** Counts so many times as much. */
    record Weighted(Clause clause, float weight) implements Clause {}

    /** Counts the same for every document. */
    record Flat(Clause clause) implements Clause {}

    /** Does not hold. */
    record Not(Clause clause) implements Clause {}

    /**
     * Several together.
     *
     * @param must what has to hold and counts
     * @param filter what has to hold and does not count
     * @param should what counts where it holds
     * @param least how many of {@code should} have to hold
     */
    record Several(List<Clause> must, List<Clause> filter, List<Clause> should, int least)
            implements Clause {
        public Several {
            must = List.copyOf(must);
            filter = List.copyOf(filter);
            should = List.copyOf(should);
        }
    }

    /** All of these hold, and count; none of them holds never. */
    static Clause all(List<Clause> clauses) {
        return switch (clauses.size()) {
            case 0 -> NOTHING;
            case 1 -> clauses.getFirst();
            default -> new Several(clauses, List.of(), List.of(), 0);
        };
    }

    /** At least one of these holds; the more, the better. */
    static Clause any(List<Clause> clauses) {
        return switch (clauses.size()) {
            case 0 -> NOTHING;
            case 1 -> clauses.getFirst();
            default -> new Several(List.of(), List.of(), clauses, 1);
        };
    }
}
