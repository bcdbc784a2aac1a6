package org.banyancms.publishing.adapter.feed;

import java.util.Optional;
import org.banyancms.publishing.adapter.Digest;

/** Finds one entry in the text of an Atom feed that we wrote. */
final class FeedEntry {
    private static final String BEGIN = "<entry>";
    private static final String END = "</entry>";

    private FeedEntry() {}

    /**
     * The fingerprint of an entry as it stands in a feed, or nothing where the feed does not have
     * it.
     */
    static Optional<String> fingerprint(String feed, String id) {
        int at = feed.indexOf("<id>" + id + "</id>");
        int from = at < 0 ? -1 : feed.lastIndexOf(BEGIN, at);
        int to = at < 0 ? -1 : feed.indexOf(END, at);
        return from < 0 || to < 0
                ? Optional.empty()
                : Optional.of(Digest.hex(feed.substring(from, to)));
    }
}
