package org.banyancms.media.asset;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.banyancms.core.access.Handover;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.jspecify.annotations.Nullable;

/** The assets that an organisation answers for. Who holds the rights to them does not change. */
public final class AssetHolding implements Holding {
    private static final int PAGE = 100;

    private final AssetStore assets;

    public AssetHolding(AssetStore assets) {
        this.assets = assets;
    }

    @Override
    public String name() {
        return "assets";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        return assets.count(of(from, null));
    }

    private static AssetQuery of(OrganisationCode organisation, @Nullable AssetId after) {
        return new AssetQuery(null, null, null, null, null, organisation, after, PAGE);
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        var page = assets.find(of(handover.from(), null));
        while (!page.isEmpty()) {
            page.forEach(asset -> pass(asset, handover));
            if (!goOn.getAsBoolean()) {
                return false;
            }
            page = assets.find(of(handover.from(), page.getLast().id()));
        }
        return true;
    }

    private void pass(Asset found, Handover handover) {
        var asset = found;
        while (asset.organisation().equals(handover.from())) {
            var next =
                    asset.inHandsOf(handover.into())
                            .following(
                                    asset, handover.at(), handover.by(), List.of("/organisation"));
            if (assets.replace(next, asset.revision())) {
                return;
            }
            asset = assets.find(asset.id()).orElseThrow();
        }
    }
}
