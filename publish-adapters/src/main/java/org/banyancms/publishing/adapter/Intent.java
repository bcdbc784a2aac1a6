package org.banyancms.publishing.adapter;

import java.time.Instant;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What shall be true of one variant on one channel.
 *
 * @param entry the entry
 * @param locale the language
 * @param sequence the commit that wants it
 * @param cause what that commit meant, such as {@code publish} or {@code correct}
 * @param at when it was committed
 * @param variant what shall be live, null when it shall be absent
 * @param siblings every language of the entry that shall be live on this channel, this one
 *     included, by language tag
 * @param removal how it goes, null while it stays
 * @param reason class of the reason for a removal
 * @param notice the words of the tombstone, if any
 * @param slug its last path segment, also of one that goes
 * @param previous the sequence that this channel got before, 0 for none
 * @param standing our thing that stands there now, null while nothing does
 */
public record Intent(
        EntryId entry,
        LocaleTag locale,
        long sequence,
        String cause,
        Instant at,
        @Nullable LiveVariant variant,
        List<LiveVariant> siblings,
        @Nullable Removal removal,
        @Nullable String reason,
        @Nullable String notice,
        String slug,
        long previous,
        @Nullable Remote standing) {
    public Intent {
        siblings = List.copyOf(siblings);
    }
}
