package org.banyancms.core.text;

import java.util.Set;
import org.banyancms.core.locale.LocaleTag;

/** Slugs: the readable end of an address. */
public final class Slugs {
    private static final int LONGEST = 80;
    private static final Set<String> NOT_LATIN =
            Set.of("zh", "ja", "ko", "lo", "th", "km", "my", "ru", "ar");

    private Slugs() {}

    /**
     * The slug of a title in Latin letters: folded, everything else than letters and digits a
     * hyphen, at most 80 characters, cut at a hyphen. Empty when nothing is left.
     */
    public static String slug(String title) {
        var folded = Folding.fold(title);
        var slug = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return trimmed(slug.toString());
    }

    private static String trimmed(String slug) {
        var cut = slug;
        if (cut.length() > LONGEST) {
            int hyphen = cut.lastIndexOf('-', LONGEST);
            cut = cut.substring(0, hyphen > 0 ? hyphen : LONGEST);
        }
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /**
     * The slug of a variant. Languages that are not written in Latin letters get their tag before
     * the slug of the English (else the Vietnamese) variant, since no transliteration of them reads
     * well.
     *
     * @param latin the slug to lean on
     */
    public static String forLocale(LocaleTag locale, String title, String latin) {
        if (NOT_LATIN.contains(locale.language())) {
            return locale.language() + "-" + latin;
        }
        var own = slug(title);
        return own.isEmpty() ? latin : own;
    }
}
