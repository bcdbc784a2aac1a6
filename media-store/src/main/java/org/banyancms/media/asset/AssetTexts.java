package org.banyancms.media.asset;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a file in one language, in NFC.
 *
 * @param alt alternative text, null where there is none
 * @param caption caption, null where there is none
 * @param decorative whether it carries no meaning, so that no alternative text is needed
 * @param transcript what is said and seen in a film or a sound, null where there is none
 */
public record AssetTexts(
        @Nullable String alt,
        @Nullable String caption,
        boolean decorative,
        @Nullable String transcript) {
    /** Nothing is said. */
    public static final AssetTexts NONE = new AssetTexts(null, null, false, null);
}
