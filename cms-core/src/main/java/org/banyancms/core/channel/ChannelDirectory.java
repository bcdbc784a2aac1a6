package org.banyancms.core.channel;

import java.time.Instant;
import java.util.List;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** The channels, as the other modules see them. */
public interface ChannelDirectory {

    /** Every active channel that takes this entry in this language. */
    List<ChannelTarget> targets(Entry entry, LocaleTag locale);

    /** Where each variant of an entry stands on each channel. */
    List<PublicationView> publications(EntryId entry);

    /**
     * One variant on one channel.
     *
     * @param channel the channel's id
     * @param locale the language
     * @param state such as {@code LIVE}, {@code READY}, {@code UNKNOWN}, {@code GONE}
     * @param verified whether a read-back proved the state
     * @param permalink where it stands, if it does
     * @param checkedAt when it was last read back
     */
    record PublicationView(
            String channel,
            LocaleTag locale,
            String state,
            boolean verified,
            @Nullable String permalink,
            @Nullable Instant checkedAt) {}
}
