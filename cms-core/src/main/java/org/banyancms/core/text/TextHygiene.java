package org.banyancms.core.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;

/** Signs that a text was damaged or forged on its way (gate G10). */
public final class TextHygiene {
    private static final Pattern BIDI = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFFFD\\uFEFF&&[^\\n\\t\\r]]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int TELLING_LENGTH = 40;

    private TextHygiene() {}

    /** Writing systems of languages, as far as a text can contradict them. */
    private enum Writing {
        LATIN,
        CYRILLIC,
        HAN,
        KANA,
        HANGUL,
        LAO,
        THAI,
        KHMER,
        OTHER
    }

    /**
     * Codes of what is wrong, each once: {@code not_nfc}, {@code bidi_control}, {@code
     * control_character}, {@code mojibake}, {@code mixed_script}, {@code wrong_script}.
     */
    public static List<String> problems(LocaleTag locale, String text) {
        var found = new LinkedHashMap<String, Boolean>();
        found.put("not_nfc", !Normalizer2.getNFCInstance().isNormalized(text));
        found.put("bidi_control", BIDI.matcher(text).find());
        found.put("control_character", CONTROL.matcher(text).find());
        found.put("mojibake", locale.language().equals("vi") && Mojibake.isIn(text));
        found.put(
                "mixed_script",
                WORD.matcher(text).results().anyMatch(word -> isMixed(word.group())));
        found.put("wrong_script", contradicts(locale, text));
        return found.keySet().stream().filter(code -> found.getOrDefault(code, false)).toList();
    }

    /** Latin and Cyrillic letters in one word: look-alikes, as forged names have them. */
    private static boolean isMixed(String word) {
        var scripts = word.codePoints().mapToObj(TextHygiene::writing).distinct().toList();
        return scripts.contains(Writing.LATIN) && scripts.contains(Writing.CYRILLIC);
    }

    private static boolean contradicts(LocaleTag locale, String text) {
        Map<Writing, Integer> counts = new EnumMap<>(Writing.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(TextHygiene::writing)
                .forEach(writing -> counts.merge(writing, weight(writing), Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int own =
                expected(locale).stream()
                        .mapToInt(writing -> counts.getOrDefault(writing, 0))
                        .sum();
        return all >= TELLING_LENGTH && own * 4 < all;
    }

    /** A sign for a word or a syllable tells as much as three letters. */
    private static int weight(Writing writing) {
        return switch (writing) {
            case HAN, KANA, HANGUL -> 3;
            default -> 1;
        };
    }

    private static List<Writing> expected(LocaleTag locale) {
        return switch (locale.language()) {
            case "zh" -> List.of(Writing.HAN);
            case "ja" -> List.of(Writing.HAN, Writing.KANA);
            case "ko" -> List.of(Writing.HANGUL, Writing.HAN);
            case "ru" -> List.of(Writing.CYRILLIC);
            case "lo" -> List.of(Writing.LAO);
            case "th" -> List.of(Writing.THAI);
            case "km" -> List.of(Writing.KHMER);
            case "vi", "en", "fr", "de", "es", "id", "it", "pt" -> List.of(Writing.LATIN);
            default -> List.of(Writing.values());
        };
    }

    private static Writing writing(int codePoint) {
        return switch (UScript.getScript(codePoint)) {
            case UScript.LATIN -> Writing.LATIN;
            case UScript.CYRILLIC -> Writing.CYRILLIC;
            case UScript.HAN -> Writing.HAN;
            case UScript.HIRAGANA, UScript.KATAKANA -> Writing.KANA;
            case UScript.HANGUL -> Writing.HANGUL;
            case UScript.LAO -> Writing.LAO;
            case UScript.THAI -> Writing.THAI;
            case UScript.KHMER -> Writing.KHMER;
            default -> Writing.OTHER;
        };
    }
}
