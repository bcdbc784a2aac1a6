package org.banyancms.core.richtext;

import java.util.Set;

/** Rich text without its form: a line for each block. */
public final class PlainText {
    private static final Set<String> LINES =
            Set.of("paragraph", "heading", "codeBlock", "tableCell", "tableHeader");

    private PlainText() {}

    /** The text of a node. */
    public static String of(Node node) {
        var text = new StringBuilder();
        append(text, node);
        return text.toString().strip();
    }

    /** The text of a block of code, with its blanks. */
    static String exact(Node block) {
        var text = new StringBuilder();
        for (var node : block.content()) {
            text.append(node.text() == null ? "\n" : node.text());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Node node) {
        if (node.text() != null) {
            text.append(node.text());
        } else if (node.type().equals("hardBreak")) {
            text.append('\n');
        }
        node.content().forEach(child -> append(text, child));
        if (LINES.contains(node.type())
                && !text.isEmpty()
                && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
