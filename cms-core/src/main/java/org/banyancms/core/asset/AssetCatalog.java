package org.banyancms.core.asset;

import java.util.Map;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** The media store, as the other modules see it. */
public interface AssetCatalog {

    /** The asset with its texts in one language, or nothing where there is no such asset. */
    Optional<AssetView> find(AssetId id, LocaleTag locale);

    /**
     * Alternative text and caption of an asset in every language that has them.
     *
     * @return by language; empty where the asset is unknown or says nothing
     */
    Map<LocaleTag, Texts> texts(AssetId id);

    /** Writes alternative text and caption in one language, as an approved translation does. */
    void putTexts(AssetId id, LocaleTag locale, Texts texts, Actor actor);

    /**
     * What is said of an asset in one language.
     *
     * @param alt alternative text
     * @param caption caption
     * @param decorative whether no alternative text is needed
     */
    record Texts(@Nullable String alt, @Nullable String caption, boolean decorative) {}
}
