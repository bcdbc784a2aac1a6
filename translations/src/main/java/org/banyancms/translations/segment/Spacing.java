package org.banyancms.translations.segment;

import java.util.Set;
import org.banyancms.core.locale.LocaleTag;

/** Which languages set spaces where. */
public final class Spacing {

    private static final Set<String> NO_SPACE_BETWEEN_SENTENCES = Set.of("zh", "ja");
    private static final Set<String> NO_SPACE_BETWEEN_WORDS =
            Set.of("zh", "ja", "lo", "th", "km", "my");

    private Spacing() {}

    /** Whether a space stands between two sentences. */
    public static boolean betweenSentences(LocaleTag locale) {
        return !NO_SPACE_BETWEEN_SENTENCES.contains(locale.language());
    }

    /** Whether spaces show where a word ends. */
    public static boolean betweenWords(LocaleTag locale) {
        return !NO_SPACE_BETWEEN_WORDS.contains(locale.language());
    }
}
