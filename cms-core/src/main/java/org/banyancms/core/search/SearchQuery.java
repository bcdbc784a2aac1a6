package org.banyancms.core.search;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.locale.LocaleTag;

/**
 * A question to the index.
 *
 * @param locale the language searched; nothing means every language
 * @param text words that must all be found; empty finds everything
 * @param filter what must hold besides
 * @param sort by what the hits are ordered; empty means by relevance for a text, else newest first
 * @param size how many hits at most, 1 to 100
 * @param after cursor of the page before
 * @param count whether all hits are counted
 * @param extras what is wanted besides the hits
 */
public record SearchQuery(
        Optional<LocaleTag> locale,
        String text,
        Condition filter,
        List<SortBy> sort,
        int size,
        Optional<String> after,
        boolean count,
        Extras extras) {
    /** The most hits of one page. */
    public static final int LARGEST_PAGE = 100;

    public SearchQuery {
        sort = List.copyOf(sort);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to 100 hits, not " + size);
        }
    }

    /** The languages that are searched: nothing means every one. */
    public Optional<LocaleTag> searched() {
        return extras.across() ? Optional.empty() : locale;
    }

    /**
     * One key of an order.
     *
     * @param field name of the field
     * @param numeric whether it is ordered as a number (instants are), else as text in the
     *     language's own order
     * @param descending whether the greatest comes first; what lacks the field comes last either
     *     way
     */
    public record SortBy(String field, boolean numeric, boolean descending) {}

    /**
     * What is wanted besides the hits.
     *
     * @param facets fields whose values are counted among all hits
     * @param highlight whether each hit shows where the words stand
     * @param across whether every language is searched; then each entry is one hit, in the
     *     question's language if it is live there, else in the language in which it was found best
     */
    public record Extras(List<String> facets, boolean highlight, boolean across) {
        /** Nothing more. */
        public static final Extras NONE = new Extras(List.of(), false, false);

        /** The most values that a facet tells. */
        public static final int MOST_VALUES = 50;

        public Extras {
            facets = List.copyOf(facets);
        }
    }
}
