package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts inline text together: white space folded, neighbours of the same marks joined, no blanks at
 * the ends.
 */
final class InlineText {

    private InlineText() {}

    static void append(List<Node> into, String raw, List<Mark> marks) {
        var text = raw.replaceAll("[\\s\\u00A0&&[^\\u00A0]]+", " ");
        if (text.isEmpty()) {
            return;
        }
        var last = into.isEmpty() ? null : into.getLast();
        if (last != null
                && last.text() != null
                && last.text().endsWith(" ")
                && text.startsWith(" ")) {
            text = text.substring(1);
        }
        if (last != null && last.text() != null && last.marks().equals(marks)) {
            into.set(into.size() - 1, Node.text(last.text() + text, marks));
        } else if (!text.isEmpty()) {
            into.add(Node.text(text, marks));
        }
    }

    static List<Node> trimmed(List<Node> content) {
        var result = new ArrayList<>(content);
        while (!result.isEmpty() && trim(result, 0, true)) {
            result.removeFirst();
        }
        while (!result.isEmpty() && trim(result, result.size() - 1, false)) {
            result.removeLast();
        }
        return result;
    }

    /** Trims one end; true when nothing of that node is left. */
    private static boolean trim(List<Node> content, int index, boolean leading) {
        var node = content.get(index);
        if (node.text() == null) {
            return true; // a break at the end of a block breaks nothing
        }
        var text = leading ? node.text().stripLeading() : node.text().stripTrailing();
        if (text.isEmpty()) {
            return true;
        }
        content.set(index, Node.text(text, node.marks()));
        return false;
    }
}
