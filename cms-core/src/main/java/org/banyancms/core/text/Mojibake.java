package org.banyancms.core.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Vietnamese that was written in one encoding and read in another. Each sign is a sequence that no
 * Vietnamese word has, and hardly any foreign name in a Vietnamese text.
 */
final class Mojibake {
    /** UTF-8 read as Latin-1 or Windows-1252: TÃ¢n, tiáº¿ng. */
    private static final Pattern UTF8 =
            Pattern.compile("Ã[\\u0080-\\u00BF]|á[ºñ»][\\u0080-\\u00BF]");

    /** TCVN3 (.VnTime): a sign within a word, or a capital after a small letter: th«ng, tØnh. */
    private static final Pattern TCVN3 =
            Pattern.compile(
                    "\\p{L}[µ¶¸¹¨¾¼½©ª«¬\\u00AD®]\\p{L}"
                            + "|\\p{L}[µ¶¸¨¾¼](?![\\p{L}\\p{N}])"
                            + "|§\\p{L}"
                            + "|\\p{Ll}[À-ÖØ-Þ]");

    /** VNI: a vowel, then another that carries its mark: Tuyeân, Vieät, nöôùc; or ñ for đ. */
    private static final Pattern VNI =
            Pattern.compile(
                    "a[âáàåãä]|e[âáàåä]|o[âåä]|[aeouy]ø|[ae]ù|[ae][ûõ]|oõ|öô"
                            + "|[aeouy]ï(nh|ng|ch|[cmpt])(?!\\p{L})"
                            + "|(?<!\\p{L})ñ\\p{L}",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<Pattern> SIGNS = List.of(UTF8, TCVN3, VNI);

    private Mojibake() {}

    static boolean isIn(String text) {
        return SIGNS.stream().anyMatch(sign -> sign.matcher(text).find());
    }
}
