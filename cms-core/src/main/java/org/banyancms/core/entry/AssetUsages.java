package org.banyancms.core.entry;

import java.util.Set;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.locale.LocaleTag;

/**
 * Notes where assets are used. The media store keeps the notes, so that each asset knows its
 * places.
 */
public interface AssetUsages {

    /**
     * Notes which assets a live variant shows; replaces what was noted of it before. An empty set:
     * none any more.
     */
    void noteUsage(EntryId entry, LocaleTag locale, Set<AssetId> assets);
}
