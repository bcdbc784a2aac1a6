package org.banyancms.core.richtext;

import java.util.List;
import java.util.Map;
import org.banyancms.core.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A node of a rich text, shaped as ProseMirror's JSON.
 *
 * @param type {@code doc}, {@code paragraph}, {@code heading}, {@code bulletList}, {@code
 *     orderedList}, {@code listItem}, {@code blockquote}, {@code table}, {@code tableRow}, {@code
 *     tableHeader}, {@code tableCell}, {@code image}, {@code codeBlock}, {@code horizontalRule},
 *     {@code hardBreak} or {@code text}
 * @param attrs attributes; blocks have {@code id}, headings {@code level}, images {@code asset}
 * @param content children, empty for leaves
 * @param marks marks of a text node, brought into the schema's order, each type once
 * @param text the text of a text node, brought into NFC
 */
public record Node(
        String type,
        Map<String, Object> attrs,
        List<Node> content,
        List<Mark> marks,
        @Nullable String text) {

    public Node {
        attrs = Map.copyOf(attrs);
        content = List.copyOf(content);
        marks = Mark.inOrder(marks);
        text = text == null ? null : Texts.nfc(text);
    }

    /** A text node. */
    public static Node text(String text, List<Mark> marks) {
        return new Node("text", Map.of(), List.of(), marks, text);
    }

    /** A node with children. */
    public static Node of(String type, Map<String, Object> attrs, List<Node> content) {
        return new Node(type, attrs, content, List.of(), null);
    }

    /** The same node with other children. */
    public Node withContent(List<Node> children) {
        return new Node(type, attrs, children, marks, text);
    }

    /** The block's stable id, or nothing for inline nodes and blocks that have none yet. */
    public @Nullable String blockId() {
        return attrs.get("id") instanceof String id ? id : null;
    }

    /** Whether this is a text node. */
    public boolean isText() {
        return text != null;
    }

    /**
     * Whether the children of this node are inline (text and hard breaks), so that it is a unit of
     * translation.
     */
    public boolean isTextBlock() {
        return switch (type) {
            case "paragraph", "heading", "codeBlock" -> true;
            default -> false;
        };
    }
}
