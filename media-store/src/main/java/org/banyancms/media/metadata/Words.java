package org.banyancms.media.metadata;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Texts out of files and requests, made fit to keep. */
public final class Words {
    private static final int LONGEST = 2000;

    private Words() {}

    /**
     * The text in NFC, trimmed, without control characters, at most 2,000 characters; null where
     * nothing is left.
     */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var clean =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                        .strip();
        if (clean.length() > LONGEST) {
            clean = clean.substring(0, LONGEST);
        }
        return clean.isEmpty() ? null : clean;
    }

    /** The first of these that says something. */
    public static @Nullable String first(@Nullable String... texts) {
        for (var text : texts) {
            var clean = clean(text);
            if (clean != null) {
                return clean;
            }
        }
        return null;
    }
}
