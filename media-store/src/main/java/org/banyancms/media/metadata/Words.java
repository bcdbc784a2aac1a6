package org.banyancms.media.metadata;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.banyancms.core.text.Folding;
import org.jspecify.annotations.Nullable;

/** Texts out of files and requests, made fit to keep. */
public final class Words {
    private static final int LONGEST = 2000;

    private Words() {}

    /** The text as {@link #cleanAll} has it, cut after 2,000 characters. */
    public static @Nullable String clean(@Nullable String text) {
        var clean = cleanAll(text);
        return clean == null || clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /** The text in NFC, trimmed, without control characters; null where nothing is left. */
    public static @Nullable String cleanAll(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var clean =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                        .strip();
        return clean.isEmpty() ? null : clean;
    }

    /**
     * The words of a text without accents and case, as {@code đường} and {@code Đường} are {@code
     * duong}.
     */
    public static List<String> folded(String text) {
        return Arrays.stream(Folding.fold(text).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
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
