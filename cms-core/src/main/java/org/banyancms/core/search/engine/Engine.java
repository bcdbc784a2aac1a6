package org.banyancms.core.search.engine;

import java.util.List;
import java.util.Map;
import org.banyancms.core.search.SearchResult.Count;
import org.jspecify.annotations.Nullable;

/** One view of an index: all its answers stand at the same sequence. */
public interface Engine {

    /** The sequence at which the view stands. */
    long sequence();

    /**
     * The first documents of an order.
     *
     * @throws org.banyancms.core.problem.ProblemException {@code query_invalid} when the clause is
     *     too large
     */
    Top top(Look look);

    /**
     * What is looked for.
     *
     * @param query what must hold
     * @param order by what they are ordered; total
     * @param after the keys of the document after which to begin; empty from the beginning
     * @param most how many at most
     * @param count whether all are counted exactly
     * @param shown whether their texts are wanted
     */
    record Look(
            Clause query,
            List<Order> order,
            List<@Nullable Object> after,
            int most,
            boolean count,
            boolean shown) {}

    /**
     * What was found.
     *
     * @param documents in order
     * @param total how many there are in all, where that was asked; else nothing only if it is 0
     */
    record Top(List<Ranked> documents, long total) {
        public Top {
            documents = List.copyOf(documents);
        }
    }

    /**
     * One document.
     *
     * @param id see {@link FieldNames#ID}
     * @param keys its keys in the order: a Float for the weight, a Double for a number, a String or
     *     nothing for a text
     * @param shown its texts, where they were wanted
     */
    record Ranked(String id, List<@Nullable Object> keys, Map<String, String> shown) {}

    /**
     * Counts what is found.
     *
     * @param facets the fields whose values are counted
     * @param entries whether entries are counted instead of their variants
     */
    Counts count(Clause query, List<String> facets, boolean entries);

    /**
     * What was counted.
     *
     * @param total how many there are in all
     * @param facets the values of each field, the most frequent first
     */
    record Counts(long total, Map<String, List<Count>> facets) {}

    /**
     * Terms of a field that begin so, with the number of documents that have them; of very many,
     * some.
     */
    Map<String, Integer> terms(String field, String prefix);
}
