package org.banyancms.core.search.engine;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.banyancms.core.locale.LocaleTag;

/** The pieces of a text that have the most of the words, as escaped HTML with these marked. */
final class Snippet {
    private static final int WHOLE = 300;
    private static final int PIECE = 140;
    private static final int AROUND = 50;
    private static final int MOST_PIECES = 2;
    private static final int WORTH_OF_A_WORD = 10;
    private static final String REST = "…";

    /**
     * A place to be marked.
     *
     * @param start where it begins in the text
     * @param end where it ends in the text
     * @param word which word of the question stands there
     */
    record Mark(int start, int end, int word) {}

    private record Piece(int start, int end, int worth) {
        boolean touches(Piece other) {
            return start - AROUND < other.end + AROUND && other.start - AROUND < end + AROUND;
        }
    }

    private final String text;
    private final List<Mark> marks;
    private final LocaleTag locale;

    /**
     * @param marks at least one, in any order; they may overlap
     */
    Snippet(String text, List<Mark> marks, LocaleTag locale) {
        this.text = text;
        this.locale = locale;
        this.marks = marks.stream().sorted(Comparator.comparing(Mark::start)).toList();
    }

    String html() {
        if (text.length() <= WHOLE) {
            return html(0, text.length());
        }
        var html = new StringBuilder();
        for (var piece : best()) {
            int start = lineBreak(Math.max(0, piece.start() - AROUND), piece.start());
            int end = lineBreak(Math.min(text.length(), piece.end() + AROUND), -1);
            html.append(html.isEmpty() && start == 0 ? "" : REST).append(html(start, end));
            html.append(end < text.length() ? "" : " ");
        }
        return html.append(html.charAt(html.length() - 1) == ' ' ? "" : REST).toString().strip();
    }

    private List<Piece> best() {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < marks.size(); i++) {
            pieces.add(from(i));
        }
        pieces.sort(Comparator.comparing(Piece::worth).reversed().thenComparing(Piece::start));
        var best = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (best.size() < MOST_PIECES && best.stream().noneMatch(piece::touches)) {
                best.add(piece);
            }
        }
        best.sort(Comparator.comparing(Piece::start));
        return best;
    }

    private Piece from(int first) {
        var words = new HashSet<Integer>();
        int start = marks.get(first).start();
        int end = marks.get(first).end();
        int count = 0;
        for (var mark : marks.subList(first, marks.size())) {
            if (mark.end() > start + PIECE) {
                break;
            }
            words.add(mark.word());
            end = Math.max(end, mark.end());
            count++;
        }
        return new Piece(start, end, words.size() * WORTH_OF_A_WORD + count);
    }

    /** The next place where the language lets a line be broken, or the one before. */
    private int lineBreak(int at, int latest) {
        var breaks = BreakIterator.getLineInstance(locale.icu());
        breaks.setText(text);
        if (at == 0 || at == text.length() || breaks.isBoundary(at)) {
            return at;
        }
        int place = latest < 0 ? breaks.preceding(at) : breaks.following(at);
        return latest < 0 ? place : Math.min(place, latest);
    }

    private String html(int from, int to) {
        var html = new StringBuilder();
        int at = from;
        for (int i = 0; i < marks.size(); i++) {
            int start = Math.max(at, marks.get(i).start());
            int end = Math.min(to, marks.get(i).end());
            while (i + 1 < marks.size() && marks.get(i + 1).start() <= end && end > start) {
                end = Math.min(to, Math.max(end, marks.get(++i).end()));
            }
            if (start < end && start < to) {
                escape(at, start, html);
                html.append("<mark>");
                escape(start, end, html);
                html.append("</mark>");
                at = end;
            }
        }
        escape(at, to, html);
        return html.toString().strip();
    }

    private void escape(int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append(' ');
                default -> html.append(letter);
            }
        }
    }
}
