package org.banyancms.publishing.adapter.feed;

import java.time.Instant;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.story.Picture;

/**
 * One story in a feed.
 *
 * @param id stable id, whatever becomes of slug and revision
 * @param url its page
 * @param locale its language
 * @param title title
 * @param summary standfirst
 * @param html notices of corrections and the body, with absolute addresses
 * @param organisation who issues it
 * @param topics what its topics are called
 * @param published when it first became live
 * @param updated when this version became live
 * @param pictures its pictures, the cover first
 * @param revision its revision
 * @param hash its content hash
 */
record FeedItem(
        String id,
        String url,
        LocaleTag locale,
        String title,
        String summary,
        String html,
        String organisation,
        List<String> topics,
        Instant published,
        Instant updated,
        List<Picture> pictures,
        long revision,
        String hash) {

    /**
     * The stable id of a variant: a tag URI (RFC 4151) that depends neither on slug nor on address.
     */
    static String id(EntryId entry, LocaleTag locale) {
        return "tag:banyancms.org,2026:entry/" + entry + "/" + locale;
    }

    /**
     * One story that is gone from a feed.
     *
     * @param id its stable id
     * @param at when it went
     */
    record Gone(String id, Instant at) {}

    /**
     * All that a feed says.
     *
     * @param locale its language
     * @param title its title
     * @param tagline what it is about
     * @param home the start page of its language
     * @param updated when anything last changed
     * @param items the newest stories first
     * @param gone the newest removals first
     */
    record All(
            LocaleTag locale,
            String title,
            String tagline,
            String home,
            Instant updated,
            List<FeedItem> items,
            List<Gone> gone) {}
}
