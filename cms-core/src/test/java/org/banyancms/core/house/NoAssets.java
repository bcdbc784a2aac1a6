package org.banyancms.core.house;

import java.util.Map;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.asset.AssetView;
import org.banyancms.core.locale.LocaleTag;

/** A media store that has nothing. */
final class NoAssets implements AssetCatalog {

    @Override
    public Optional<AssetView> find(AssetId id, LocaleTag locale) {
        return Optional.empty();
    }

    @Override
    public Map<LocaleTag, Texts> texts(AssetId id) {
        return Map.of();
    }

    @Override
    public void putTexts(AssetId id, LocaleTag locale, Texts texts, Actor actor) {
        throw new IllegalStateException("no assets here");
    }
}
