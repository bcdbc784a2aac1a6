package org.banyancms.core.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/**
 * What was found.
 *
 * @param sequence the journal's sequence that the index stood at
 * @param total how many hits there are in all, where that was asked
 * @param hits one page of them, in order
 * @param next cursor of the page after this one, if there is one
 * @param facets the values of each field that was asked for, the most frequent first
 * @param near whether nothing has the words as they were written, so that these hits have words
 *     like them
 */
public record SearchResult(
        long sequence,
        OptionalLong total,
        List<Hit> hits,
        Optional<String> next,
        Map<String, List<Count>> facets,
        boolean near) {
    public SearchResult {
        hits = List.copyOf(hits);
    }

    /**
     * One variant.
     *
     * @param entry its entry
     * @param locale its language
     * @param version which of its versions; see {@link
     *     org.banyancms.core.journal.LiveVariant#version()}
     * @param foundIn the language in which the words were found
     * @param snippets where the words stand, by field: HTML with nothing but {@code mark} in it
     */
    public record Hit(
            EntryId entry,
            LocaleTag locale,
            String version,
            LocaleTag foundIn,
            Map<String, String> snippets) {}

    /**
     * One value of a facet.
     *
     * @param value the value
     * @param count how many hits have it
     */
    public record Count(String value, long count) {}
}
