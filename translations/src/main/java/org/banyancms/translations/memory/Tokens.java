package org.banyancms.translations.memory;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.locale.LocaleTag;

/**
 * Cuts a text into what is counted and compared: words, syllables in Vietnamese, single characters
 * of Han and kana.
 */
public final class Tokens {

    private Tokens() {}

    /** The words and figures of a text, case folded. */
    public static List<String> of(String text, LocaleTag locale) {
        var words = BreakIterator.getWordInstance(locale.icu());
        words.setText(text);
        var tokens = new ArrayList<String>();
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            var word = text.substring(from, to);
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                add(word, tokens);
            }
        }
        return tokens;
    }

    private static void add(String word, List<String> tokens) {
        if (word.codePoints().allMatch(Tokens::isCharacterScript)) {
            word.codePoints().forEach(c -> tokens.add(Character.toString(c)));
        } else {
            tokens.add(UCharacter.foldCase(word, true));
        }
    }

    private static boolean isCharacterScript(int c) {
        return switch (UScript.getScript(c)) {
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA -> true;
            default -> c == 'ー';
        };
    }
}
