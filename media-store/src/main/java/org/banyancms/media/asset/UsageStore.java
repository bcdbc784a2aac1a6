package org.banyancms.media.asset;

import java.util.List;
import java.util.Set;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/** Where it is kept which assets are shown where. */
public interface UsageStore {

    /**
     * Notes what an entry shows in a language, in place of what was noted before; nothing when it
     * shows nothing.
     */
    void note(EntryId entry, LocaleTag locale, Set<AssetId> assets);

    /** Every place of an asset, in order of entry and language. */
    List<Usage> usages(AssetId asset);

    /** Whether an asset is shown anywhere. */
    boolean isUsed(AssetId asset);
}
