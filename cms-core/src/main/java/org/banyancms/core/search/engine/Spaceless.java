package org.banyancms.core.search.engine;

import com.ibm.icu.lang.UScript;

/** Tells writing that puts no spaces between words, or puts endings to them without one. */
final class Spaceless {
    private Spaceless() {}

    /** Whether any letter is of such a script. */
    static boolean is(String text) {
        return text.codePoints().anyMatch(Spaceless::isOfSuchAScript);
    }

    static boolean isCyrillic(int letter) {
        return UScript.getScript(letter) == UScript.CYRILLIC;
    }

    private static boolean isOfSuchAScript(int letter) {
        return switch (UScript.getScript(letter)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.HANGUL,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR ->
                    true;
            default -> false;
        };
    }
}
