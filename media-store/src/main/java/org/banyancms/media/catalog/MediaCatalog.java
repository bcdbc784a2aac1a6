package org.banyancms.media.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.banyancms.core.access.Actor;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.asset.AssetView;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.asset.AssetTexts;
import org.banyancms.media.metadata.Words;

/** What other modules may ask of assets. */
public final class MediaCatalog implements AssetCatalog {
    private final AssetStore assets;
    private final AssetDesk desk;
    private final AssetViews views;

    public MediaCatalog(AssetStore assets, AssetDesk desk, AssetViews views) {
        this.assets = assets;
        this.desk = desk;
        this.views = views;
    }

    @Override
    public Optional<AssetView> find(AssetId id, LocaleTag locale) {
        return assets.find(id).map(asset -> views.of(asset, locale));
    }

    @Override
    public Map<LocaleTag, Texts> texts(AssetId id) {
        var texts = new LinkedHashMap<LocaleTag, Texts>();
        assets.find(id)
                .ifPresent(asset ->
                        new TreeMap<>(asset.texts())
                                .forEach((locale, said) -> texts.put(locale, shared(said))));
        return texts;
    }

    private static Texts shared(AssetTexts said) {
        return new Texts(said.alt(), said.caption(), said.decorative());
    }

    @Override
    public void putTexts(AssetId id, LocaleTag locale, Texts texts, Actor actor) {
        var asset = assets.find(id).orElseThrow(() -> AssetDesk.notFound(id));
        var said =
                new AssetTexts(
                        Words.clean(texts.alt()),
                        Words.clean(texts.caption()),
                        texts.decorative(),
                        asset.texts(locale).transcript());
        if (!said.equals(asset.texts(locale))) {
            desk.translated(actor, id, LongUnaryOperator.identity(), locale, said);
        }
    }
}
