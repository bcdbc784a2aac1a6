package org.banyancms.core.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The two schools of Vietnamese tone marks: hòa, khỏe, thủy and hoà, khoẻ, thuỷ. They differ in the
 * open syllables oa, oe and uy only; Banyan writes hòa and finds both.
 */
public final class ToneMarks {
    private static final List<String> ON_THE_FIRST =
            List.of(
                    "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy",
                    "ũy", "ụy");
    private static final List<String> ON_THE_SECOND =
            List.of(
                    "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ",
                    "uỹ", "uỵ");

    /** An open syllable with its mark on the second vowel; the u of qu is no vowel. */
    private static final Pattern SECOND_AND_LAST =
            Pattern.compile("(?<![qQ])([oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\\p{L})");

    private ToneMarks() {}

    /**
     * The word with every mark of oa, oe and uy on the second vowel, wherever it stands: equal for
     * both schools. For keys, not for people: it takes the text in small letters and NFC.
     */
    public static String key(String word) {
        var key = word;
        for (int i = 0; i < ON_THE_FIRST.size(); i++) {
            key = key.replace(ON_THE_FIRST.get(i), ON_THE_SECOND.get(i));
        }
        return key;
    }

    /** The text in the house's style: hoà becomes hòa; toàn, quý and thuyền stay. */
    public static String houseStyle(String text) {
        return SECOND_AND_LAST
                .matcher(Texts.nfc(text))
                .replaceAll(found -> onTheFirst(found.group()));
    }

    private static String onTheFirst(String vowels) {
        var small = vowels.toLowerCase(Locale.ROOT);
        var moved = ON_THE_FIRST.get(ON_THE_SECOND.indexOf(small));
        var letters = new StringBuilder();
        for (int i = 0; i < moved.length(); i++) {
            char letter = moved.charAt(i);
            letters.append(
                    Character.isUpperCase(vowels.charAt(i))
                            ? Character.toUpperCase(letter)
                            : letter);
        }
        return letters.toString();
    }
}
