package org.banyancms.translations.segment;

import java.util.Map;
import org.banyancms.core.richtext.Mark;

/**
 * What stands in a text for something that is no text: the beginning or end of a mark, a hard line
 * break, or a character that the codes themselves are made of.
 *
 * @param id {@code 1} for the opening and {@code /1} for the closing of one pair, {@code 2} for a
 *     standalone code; unique within a segment
 * @param kind opening, closing or standalone
 * @param label name of the mark or of the node, such as {@code strong} or {@code hardBreak}
 * @param attrs attributes of the mark
 * @param optional whether a translation may leave it out
 */
public record InlineCode(
        String id, Kind kind, String label, Map<String, Object> attrs, boolean optional) {

    /** A hard line break inside a sentence. */
    static final String HARD_BREAK = "hardBreak";

    /** A private-use character of the author's own text. */
    static final String CHARACTER = "char";

    private static final String CLOSING = "/";

    public InlineCode {
        attrs = Map.copyOf(attrs);
    }

    /** Which side of a pair a code is. */
    public enum Kind {
        OPEN,
        CLOSE,
        STANDALONE
    }

    static InlineCode open(int number, Mark mark) {
        return new InlineCode(String.valueOf(number), Kind.OPEN, mark.type(), mark.attrs(), false);
    }

    static InlineCode standalone(int number, String label, Map<String, Object> attrs) {
        return new InlineCode(String.valueOf(number), Kind.STANDALONE, label, attrs, false);
    }

    InlineCode closing() {
        return new InlineCode(CLOSING + id, Kind.CLOSE, label, attrs, optional);
    }

    /** The number that both sides of a pair share. */
    public String pair() {
        return kind == Kind.CLOSE ? id.substring(CLOSING.length()) : id;
    }

    /** Whether both mean the same thing, whatever their numbers. */
    public boolean sameAs(InlineCode other) {
        return kind == other.kind && label.equals(other.label) && attrs.equals(other.attrs);
    }

    /** The same code under another's number. */
    public InlineCode numberedAs(InlineCode other) {
        return new InlineCode(other.id, kind, label, attrs, other.optional);
    }

    /** The same code, free to be left out. */
    public InlineCode asOptional() {
        return new InlineCode(id, kind, label, attrs, true);
    }

    /** The character that this code stands for in plain text, empty for marks. */
    String plain() {
        return switch (label) {
            case HARD_BREAK -> " ";
            case CHARACTER -> String.valueOf(attrs.get(CHARACTER));
            default -> "";
        };
    }

    Mark mark() {
        return new Mark(label, attrs);
    }
}
