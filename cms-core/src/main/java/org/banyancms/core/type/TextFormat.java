package org.banyancms.core.type;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text of one line can be asked to look like. */
public enum TextFormat {
    EMAIL("email", "[^\\s@<>]+@[^\\s@<>.]+(\\.[^\\s@<>.]+)+"),
    /** An absolute address with http or https. */
    URL("url", "https?://[^\\s<>\"]+"),
    /** Digits with the usual separators, and perhaps an extension. */
    PHONE("phone", "\\+?[0-9][0-9 ().\\-/]{4,30}( ?(ext|x|máy lẻ) ?[0-9]{1,6})?"),
    /** Hours and minutes of the day. */
    CLOCK_TIME("clockTime", "([01][0-9]|2[0-3]):[0-5][0-9]"),
    ISBN("isbn", "(97[89][- ]?)?([0-9][- ]?){9}[0-9Xx]");

    private final String word;
    private final Pattern pattern;

    TextFormat(String word, String pattern) {
        this.word = word;
        this.pattern = Pattern.compile(pattern);
    }

    /** The word used in definitions. */
    public String word() {
        return word;
    }

    /** Whether a text has this format. */
    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    /** The format of a word, or nothing. */
    public static Optional<TextFormat> ofWord(String word) {
        return Stream.of(values()).filter(format -> format.word.equals(word)).findFirst();
    }
}
