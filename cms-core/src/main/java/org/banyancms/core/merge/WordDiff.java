package org.banyancms.core.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.locale.LocaleTag;

/** What differs between two texts, word by word, the words cut by the rules of their language. */
public final class WordDiff {

    private WordDiff() {}

    /** What a piece of text is. */
    public enum Op {
        SAME,
        REMOVED,
        ADDED
    }

    /**
     * A run of words.
     *
     * @param op whether both texts have it, or one
     * @param text its words, with the blanks and signs between
     */
    public record Piece(Op op, String text) {}

    /**
     * The pieces in reading order. Those that are the same and removed make up the first text,
     * those that are the same and added the second.
     */
    public static List<Piece> between(LocaleTag locale, String before, String after) {
        var pieces = new ArrayList<Piece>();
        var old = WordTokens.of(before, locale);
        for (var delta : DiffUtils.diff(old, WordTokens.of(after, locale), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Op.SAME, delta.getSource().getLines());
            } else {
                add(pieces, Op.REMOVED, delta.getSource().getLines());
                add(pieces, Op.ADDED, delta.getTarget().getLines());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Op op, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(op, String.join("", words)));
        }
    }
}
