package org.banyancms.translations.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which places of a text lie inside quotation marks that are closed again. */
final class QuoteBalance {

    private final BitSet inside = new BitSet();

    /**
     * @param pairs opening and closing mark as one text of two characters; the same twice where
     *     both look alike
     */
    QuoteBalance(List<String> pairs, String text) {
        for (String pair : pairs) {
            mark(text, pair.charAt(0), pair.charAt(1));
        }
    }

    private void mark(String text, char opening, char closing) {
        var open = new ArrayList<Integer>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == closing && !open.isEmpty()) {
                inside.set(open.removeLast() + 1, at + 1);
            } else if (c == opening) {
                open.add(at);
            }
        }
    }

    /** Whether a break at this offset would fall between an opening mark and its closing one. */
    boolean isInside(int offset) {
        return inside.get(offset);
    }
}
