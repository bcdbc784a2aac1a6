package org.banyancms.translations.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.richtext.Node;

/** The inline nodes of a block (text with marks, hard breaks) as coded text and back. */
final class InlineText {

    private InlineText() {}

    /** The words of the nodes, one UTF-16 unit for each of theirs; a hard break is a space. */
    static String plain(List<Node> nodes) {
        var plain = new StringBuilder();
        nodes.forEach(node -> plain.append(node.text() == null ? " " : node.text()));
        return plain.toString();
    }

    /** The nodes between two offsets of {@link #plain}. */
    static List<Node> slice(List<Node> nodes, int from, int to) {
        var slice = new ArrayList<Node>();
        int at = 0;
        for (Node node : nodes) {
            var text = node.text();
            int end = at + (text == null ? 1 : text.length());
            if (from < to && end > from && at < to) {
                slice.add(
                        text == null
                                ? node
                                : cut(node, text, Math.max(0, from - at), Math.min(to, end) - at));
            }
            at = end;
        }
        return slice;
    }

    private static Node cut(Node node, String text, int from, int to) {
        return Node.text(text.substring(from, to), node.marks());
    }

    /**
     * Marks become pairs of codes, always properly nested; hard breaks and private-use characters
     * stand alone.
     */
    static SegmentText encode(List<Node> nodes) {
        var encoder = new InlineEncoder();
        nodes.forEach(encoder::add);
        return encoder.finish();
    }

    /** The inverse of {@link #encode}: neighbours with the same marks are one text node. */
    static List<Node> decode(SegmentText text) {
        var decoder = new InlineDecoder();
        int next = 0;
        for (char c : text.text().toCharArray()) {
            if (c == SegmentText.CODE) {
                decoder.code(text.codes().get(next++));
            } else {
                decoder.character(c);
            }
        }
        return decoder.finish();
    }

    /** Puts lists of inline nodes one after the other, joining neighbours with the same marks. */
    static List<Node> concat(List<List<Node>> parts) {
        var all = new ArrayList<Node>();
        parts.forEach(part -> part.forEach(node -> append(all, node)));
        return all;
    }

    static void append(List<Node> nodes, Node node) {
        var text = node.text();
        if (text != null && !nodes.isEmpty()) {
            var last = nodes.getLast();
            var before = last.text();
            if (before != null && last.marks().equals(node.marks())) {
                nodes.set(nodes.size() - 1, Node.text(before + text, node.marks()));
                return;
            }
        }
        nodes.add(node);
    }

    static Node hardBreak() {
        return Node.of(InlineCode.HARD_BREAK, Map.of(), List.of());
    }
}
