package org.banyancms.media.web.asset;

import java.util.Map;
import org.banyancms.media.asset.AssetTexts;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file in one language, on the wire.
 *
 * @param alt alternative text
 * @param caption caption
 * @param decorative whether no alternative text is needed; false where nothing is said
 * @param transcript what is said and seen in a film or a sound
 */
record TextsBody(
        @Nullable String alt,
        @Nullable String caption,
        @Nullable Boolean decorative,
        @Nullable String transcript) {

    static TextsBody of(AssetTexts texts) {
        return new TextsBody(texts.alt(), texts.caption(), texts.decorative(), texts.transcript());
    }

    AssetTexts read() {
        var faults = new Faults();
        boolean plain = decorative != null && decorative;
        var texts =
                new AssetTexts(
                        faults.text("/alt", alt, 1000),
                        faults.text("/caption", caption, 2000),
                        plain,
                        faults.text("/transcript", transcript, 200_000));
        if (plain && texts.alt() != null) {
            faults.add("/alt", "decorative_with_alt", Map.of());
        }
        faults.refuse();
        return texts;
    }
}
