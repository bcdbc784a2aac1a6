package org.banyancms.core.text;

import com.ibm.icu.text.Normalizer2;

/**
 * The loose form of a text for finding it: case and accents gone, đ as d. Marks of Thai, Lao and
 * Khmer stay, since there they are vowels.
 */
public final class Folding {
    private static final Normalizer2 CASE_FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036F';

    private Folding() {}

    /** The folded form: {@code "Đường Tân Trào"} becomes {@code "duong tan trao"}. */
    public static String fold(String text) {
        var decomposed = NFD.normalize(CASE_FOLD.normalize(text));
        var folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c < FIRST_MARK || c > LAST_MARK) {
                append(folded, c);
            }
        }
        return NFC.normalize(folded); // Hangul and kana come together again
    }

    /** The stroked letters that have no decomposition. */
    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'đ', 'ð' -> folded.append('d');
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'ħ' -> folded.append('h');
            case 'ı' -> folded.append('i');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            default -> folded.append(c);
        }
    }
}
