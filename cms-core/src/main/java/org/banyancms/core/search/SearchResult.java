package org.banyancms.core.search;

import java.util.List;
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
 */
public record SearchResult(
        long sequence, OptionalLong total, List<Hit> hits, Optional<String> next) {
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
     */
    public record Hit(EntryId entry, LocaleTag locale, String version) {}
}
