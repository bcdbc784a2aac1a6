package org.banyancms.core.text;

import com.ibm.icu.text.BreakIterator;
import org.banyancms.core.locale.LocaleTag;

/** Cuts texts where their language may be cut: never inside what a reader sees as one letter. */
public final class Shorten {
    private static final String REST = "…";

    private Shorten() {}

    /**
     * The text in at most {@code longest} letters as readers count them (graphemes), the sign … for
     * what is left out included. Cut between words where the beginning has room for one.
     */
    public static String to(LocaleTag locale, String text, int longest) {
        int end = graphemes(text, longest);
        if (end == text.length()) {
            return text;
        }
        int room = graphemes(text, Math.max(0, longest - 1));
        var lines = BreakIterator.getLineInstance(locale.icu());
        lines.setText(text);
        int cut = lines.isBoundary(room) ? room : lines.preceding(room);
        var kept = text.substring(0, cut > 0 ? cut : room).stripTrailing();
        return longest < 1 ? "" : kept + REST;
    }

    /**
     * The first sentences that have room in {@code longest} letters; where not even one has, its
     * beginning.
     */
    public static String toSentences(LocaleTag locale, String text, int longest) {
        int end = graphemes(text, longest);
        if (end == text.length()) {
            return text;
        }
        while (Character.isWhitespace(text.charAt(end)) && end < text.length() - 1) {
            end++; // blanks after a sentence belong to it
        }
        var sentences = BreakIterator.getSentenceInstance(locale.icu());
        sentences.setText(text);
        int cut = sentences.isBoundary(end) ? end : sentences.preceding(end);
        return cut > 0 ? text.substring(0, cut).stripTrailing() : to(locale, text, longest);
    }

    /** Where the first so many graphemes end. */
    private static int graphemes(String text, int count) {
        var letters = BreakIterator.getCharacterInstance();
        letters.setText(text);
        int end = letters.next(count);
        return count <= 0 ? 0 : end == BreakIterator.DONE ? text.length() : end;
    }
}
