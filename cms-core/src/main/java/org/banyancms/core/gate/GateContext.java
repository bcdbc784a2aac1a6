package org.banyancms.core.gate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.channel.ChannelTarget;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;

/**
 * What a gate looks at. All of it is fixed when the gates run, so what was checked is what goes
 * out.
 *
 * @param entry the entry
 * @param variant the variant that is to go out
 * @param type the entry's content type
 * @param hash hash of what goes out
 * @param assets every asset that the variant shows
 * @param channels where it would go
 * @param action what is about to be done
 * @param together languages of the same entry that go out in the same release, this one included
 * @param alongside entries that become public in the same release
 * @param leaving entries that stop being public in this language in the same release
 * @param at when it goes out
 */
public record GateContext(
        Entry entry,
        Variant variant,
        ContentType type,
        ContentHash hash,
        Set<AssetId> assets,
        List<ChannelTarget> channels,
        GateAction action,
        Set<LocaleTag> together,
        Set<EntryId> alongside,
        Set<EntryId> leaving,
        Instant at) {
    public GateContext {
        assets = Set.copyOf(assets);
        channels = List.copyOf(channels);
        together = Set.copyOf(together);
        alongside = Set.copyOf(alongside);
        leaving = Set.copyOf(leaving);
    }

    /** One from beside which nothing leaves. */
    public GateContext(
            Entry entry,
            Variant variant,
            ContentType type,
            ContentHash hash,
            Set<AssetId> assets,
            List<ChannelTarget> channels,
            GateAction action,
            Set<LocaleTag> together,
            Set<EntryId> alongside,
            Instant at) {
        this(
                entry, variant, type, hash, assets, channels, action, together, alongside, Set.of(),
                at);
    }

    /** Whether it goes to social channels alone, where what helps to read may be lacking. */
    public boolean onlySocial() {
        return !channels.isEmpty() && channels.stream().allMatch(ChannelTarget::social);
    }
}
