package org.banyancms.translations.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.locale.LocaleTag;

/** Tells two texts apart word by word, as Myers does. */
public final class WordDiff {

    private WordDiff() {}

    /** What became of a piece of text. */
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    /**
     * A piece of text.
     *
     * @param change what became of it
     * @param text the piece
     */
    public record Piece(Change change, String text) {}

    /**
     * The way from one text to the other; the kept and removed pieces make up the first, the kept
     * and added the second.
     */
    public static List<Piece> of(String before, String after, LocaleTag locale) {
        var old = words(before, locale);
        var now = words(after, locale);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(Change.KEPT, old.subList(at, from), pieces);
            if (delta.getType() != DeltaType.INSERT) {
                add(Change.REMOVED, delta.getSource().getLines(), pieces);
            }
            if (delta.getType() != DeltaType.DELETE) {
                add(Change.ADDED, delta.getTarget().getLines(), pieces);
            }
            at = from + delta.getSource().size();
        }
        add(Change.KEPT, old.subList(at, old.size()), pieces);
        return pieces;
    }

    private static void add(Change change, List<String> words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }

    private static List<String> words(String text, LocaleTag locale) {
        var breaks = BreakIterator.getWordInstance(locale.icu());
        breaks.setText(text);
        var words = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            add(text.substring(from, to), words);
        }
        return words;
    }

    /**
     * A word of Han characters is told character by character: dictionaries would hide which one
     * changed.
     */
    private static void add(String word, List<String> words) {
        if (word.codePoints().allMatch(c -> UScript.getScript(c) == UScript.HAN)) {
            word.codePoints().forEach(c -> words.add(Character.toString(c)));
        } else {
            words.add(word);
        }
    }
}
