package org.banyancms.media.importing.encoding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a word is a possible Vietnamese syllable. */
final class Syllables {
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
                            + "(oai|oay|oao|oeo|uay|uây|uôi|uya|uyê|uyu|ươi|ươu|iêu|yêu|ai|ao|au|ay"
                            + "|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa"
                            + "|ươ|ưi|ưu|yê|ya|[aăâeêioôơuưy])?"
                            + "(ch|ng|nh|[cmnpt])?");

    private Syllables() {}

    static boolean isOne(String word) {
        var apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        long tones = TONES.matcher(apart).results().count();
        if (tones > 1 || mixedCase(word)) {
            return false;
        }
        var plain = TONES.matcher(apart).replaceAll("");
        var lower = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return !lower.isEmpty() && SHAPE.matcher(lower).matches();
    }

    /** A capital behind a small letter: no word of any orthography, but much of TCVN3. */
    private static boolean mixedCase(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))
                    && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
