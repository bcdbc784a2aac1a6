package org.banyancms.core.text;

import com.ibm.icu.text.BreakIterator;
import org.banyancms.core.locale.LocaleTag;

/**
 * How much text there is, in the unit in which translators of a language count: syllables in
 * Vietnamese, characters in Chinese and Japanese, space-separated groups (eojeol) in Korean,
 * dictionary words elsewhere.
 *
 * @param unit {@code syllables}, {@code characters}, {@code eojeol} or {@code words}
 * @param count how many
 */
public record WordCount(String unit, int count) {

    /** Counts a text. */
    public static WordCount of(LocaleTag locale, String text) {
        return switch (locale.language()) {
            case "vi" -> new WordCount("syllables", words(locale, text));
            case "zh", "ja" -> new WordCount("characters", characters(text));
            case "ko" -> new WordCount("eojeol", groups(text));
            default -> new WordCount("words", words(locale, text));
        };
    }

    private static int words(LocaleTag locale, String text) {
        var words = BreakIterator.getWordInstance(locale.icu());
        words.setText(text);
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
                count++;
            }
        }
        return count;
    }

    private static int characters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static int groups(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }
}
