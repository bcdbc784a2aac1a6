package org.banyancms.publishing.adapter.story;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;

/** The site's own words in the reader's language; English stands in where a language lacks one. */
public final class ReaderWords {
    private final Messages messages = new Messages(List.of("site/words"));

    /** A word or sentence. */
    public String word(LocaleTag locale, String key) {
        return messages.text(locale, "word." + key, Map.of());
    }

    /** A sentence with one named value. */
    public String word(LocaleTag locale, String key, String name, String value) {
        return messages.text(locale, "word." + key, Map.of(name, value));
    }

    /** What a topic is called; its code in words where nobody has named it. */
    public String topic(LocaleTag locale, String code) {
        return messages.find(locale, "topic." + code, Map.of()).orElseGet(() -> spelled(code));
    }

    /** What a unit is called; its code where nobody has named it. */
    public String unit(LocaleTag locale, String code) {
        return messages.find(locale, "unit." + code.replace(' ', '_'), Map.of()).orElse(code);
    }

    /** A class of reason for a withdrawal; the class itself where nobody has named it. */
    public String reason(LocaleTag locale, String code) {
        return messages.find(locale, "reason." + code.toLowerCase(Locale.ROOT), Map.of())
                .orElse(code);
    }

    /** A language's name in itself, such as {@code Tiếng Việt}. */
    public String language(LocaleTag locale) {
        return LocaleDisplayNames.getInstance(
                        locale.icu(),
                        DisplayContext.DIALECT_NAMES,
                        DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .localeDisplayName(locale.icu());
    }

    private static String spelled(String code) {
        var words = code.replace('-', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
