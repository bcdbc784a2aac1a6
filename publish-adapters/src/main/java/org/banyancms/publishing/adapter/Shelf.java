package org.banyancms.publishing.adapter;

import java.time.Instant;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** What shall stand on a channel, for what shows many items at once: lists, feeds, sitemaps. */
public interface Shelf {

    /** What shall be there, the newest publication first. */
    List<Card> latest(String channel, @Nullable LocaleTag locale, int limit);

    /** What went last, the newest removal first. */
    List<Card> removed(String channel, @Nullable LocaleTag locale, int limit);

    /** What shall be there, in order of entry and language, a page at a time. */
    List<Card> page(String channel, @Nullable Card after, int limit);

    /** The languages in which anything shall be there. */
    List<LocaleTag> locales(String channel);

    /**
     * One variant on the shelf.
     *
     * @param entry the entry
     * @param locale the language
     * @param sequence the commit that last wanted something of it
     * @param slug its last path segment
     * @param topics its topics
     * @param firstPublishedAt when it first became live
     * @param publishedAt when this version became live
     * @param at when the last commit was made: for one that went, when it went
     */
    record Card(
            EntryId entry,
            LocaleTag locale,
            long sequence,
            String slug,
            List<String> topics,
            Instant firstPublishedAt,
            Instant publishedAt,
            Instant at) {
        public Card {
            topics = List.copyOf(topics);
        }
    }
}
