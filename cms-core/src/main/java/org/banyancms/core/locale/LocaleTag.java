package org.banyancms.core.locale;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language tag of BCP 47 in Banyan's canonical form: ICU's canonical tag, Chinese always with its
 * script ({@code zh}, {@code zh-CN} become {@code zh-Hans}; {@code zh-TW} becomes {@code zh-Hant}).
 *
 * @param value the canonical tag
 */
public record LocaleTag(String value) implements Comparable<LocaleTag> {
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?");

    public static final LocaleTag VI = new LocaleTag("vi");
    public static final LocaleTag EN = new LocaleTag("en");

    /**
     * @throws IllegalArgumentException when the text is no language tag of a known language
     */
    public LocaleTag {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a language tag: " + value);
        }
        value = canonical(value);
    }

    private static String canonical(String tag) {
        var locale = ULocale.createCanonical(ULocale.forLanguageTag(tag));
        if (locale.getLanguage().equals("zh")) {
            var script = ULocale.addLikelySubtags(locale).getScript();
            return "zh-" + script;
        }
        if (locale.getLanguage().isEmpty()
                || locale.getDisplayLanguage(ULocale.ENGLISH).equals(locale.getLanguage())) {
            throw new IllegalArgumentException("not a known language: " + tag);
        }
        return locale.toLanguageTag();
    }

    /** The language subtag alone, such as {@code zh}. */
    public String language() {
        return Locale.forLanguageTag(value).getLanguage();
    }

    /** ICU's locale of this tag. */
    public ULocale icu() {
        return ULocale.forLanguageTag(value);
    }

    @Override
    public int compareTo(LocaleTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
