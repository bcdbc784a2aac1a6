package org.banyancms.publishing.publication;

import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/**
 * One variant on one channel.
 *
 * @param entry the entry
 * @param locale the language
 * @param channel the channel's id
 */
public record PublicationKey(EntryId entry, LocaleTag locale, String channel) {

    /** The key as one text, fit for a URL. */
    public String id() {
        return entry.value() + "~" + locale.value() + "~" + channel;
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is no key
     */
    public static PublicationKey of(String id) {
        var parts = id.split("~", -1);
        if (parts.length != 3 || parts[2].isBlank()) {
            throw new IllegalArgumentException("not a publication id: " + id);
        }
        return new PublicationKey(new EntryId(parts[0]), new LocaleTag(parts[1]), parts[2]);
    }
}
