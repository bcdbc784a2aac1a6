package org.banyancms.media.importing.encoding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** VNI for Windows: a vowel and behind it a letter that stands for its marks. */
final class Vni {
    private static final Map<String, String> PAIRS = pairs();
    private static final Map<Character, Character> SINGLES = singles();

    private Vni() {}

    static String decode(String text) {
        var decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            var pair = PAIRS.get(text.substring(at, Math.min(text.length(), at + 2)));
            if (pair != null) {
                decoded.append(pair);
                at += 2;
            } else {
                decoded.append(SINGLES.getOrDefault(text.charAt(at), text.charAt(at)));
                at++;
            }
        }
        return decoded.toString();
    }

    private static Map<String, String> pairs() {
        var pairs = new HashMap<String, String>();
        tones(pairs, "a", "áàảãạ");
        marks(pairs, "a", "âáàåãäêéèúüë", "âấầẩẫậăắằẳẵặ");
        tones(pairs, "e", "éèẻẽẹ");
        marks(pairs, "e", "âáàåãä", "êếềểễệ");
        tones(pairs, "o", "óòỏõọ");
        marks(pairs, "o", "âáàåãä", "ôốồổỗộ");
        tones(pairs, "ô", "ớờởỡợ");
        tones(pairs, "u", "úùủũụ");
        tones(pairs, "ö", "ứừửữự");
        tones(pairs, "y", "ýỳỷỹỵ");
        return Map.copyOf(pairs);
    }

    private static void tones(Map<String, String> pairs, String vowel, String letters) {
        marks(pairs, vowel, "ùøûõï", letters);
    }

    private static void marks(
            Map<String, String> pairs, String vowel, String marks, String letters) {
        for (int i = 0; i < marks.length(); i++) {
            var mark = marks.substring(i, i + 1);
            var letter = letters.substring(i, i + 1);
            pairs.put(vowel + mark, letter);
            pairs.put(upper(vowel) + upper(mark), upper(letter));
            pairs.put(upper(vowel) + mark, upper(letter));
        }
    }

    private static Map<Character, Character> singles() {
        var singles = new HashMap<Character, Character>();
        var codes = "æóòôöîñ";
        var letters = "ỉĩịơưỵđ";
        for (int i = 0; i < codes.length(); i++) {
            singles.put(codes.charAt(i), letters.charAt(i));
            singles.put(upper(codes).charAt(i), upper(letters).charAt(i));
        }
        return Map.copyOf(singles);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
