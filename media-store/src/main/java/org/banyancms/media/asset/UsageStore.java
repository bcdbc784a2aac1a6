package org.banyancms.media.asset;

import java.util.List;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.AssetUsages;

/** Where it is kept which assets are shown where. */
public interface UsageStore extends AssetUsages {

    /** Every place of an asset, in order of entry and language. */
    List<Usage> usages(AssetId asset);

    /** Whether an asset is shown anywhere. */
    boolean isUsed(AssetId asset);
}
