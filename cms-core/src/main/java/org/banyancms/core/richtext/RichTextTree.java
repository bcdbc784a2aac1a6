package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads rich text from a JSON tree within the schema, and writes it as one. */
public final class RichTextTree {
    private static final Set<String> NODE_MEMBERS = Set.of("type", "attrs", "content");
    private static final Set<String> TEXT_MEMBERS = Set.of("type", "text", "marks");
    private static final Set<String> MARK_MEMBERS = Set.of("type", "attrs");

    private final TreeFaults faults = new TreeFaults();
    private final TreeAttributes attributes = new TreeAttributes(faults);
    private int nodes;
    private int length;

    private RichTextTree() {}

    /**
     * The rich text of a tree, its texts in NFC.
     *
     * @throws ProblemException {@code validation_failed} with the pointer of everything that the
     *     schema does not know
     */
    public static Node read(Object tree) {
        var reader = new RichTextTree();
        var node = reader.node(tree, "", Set.of("doc"), 0);
        reader.faults.refuse();
        if (node == null) {
            throw new IllegalStateException("a tree that is no rich text has a fault");
        }
        return node;
    }

    private @Nullable Node node(@Nullable Object value, String at, Set<String> allowed, int depth) {
        if (!(value instanceof Map<?, ?> map) || !(map.get("type") instanceof String type)) {
            faults.note(at, "rich_text_node");
            return null;
        }
        if (!allowed.contains(type)) {
            faults.note(at + "/type", "rich_text_type", Map.of("type", type));
            return null;
        }
        if (depth > RichTextSchema.DEEPEST || ++nodes > RichTextSchema.MOST_NODES) {
            faults.note(at, "rich_text_limit", RichTextSchema.LIMITS);
            return null;
        }
        return type.equals("text") ? text(map, at) : node(type, map, at, depth);
    }

    private Node node(String type, Map<?, ?> map, String at, int depth) {
        faults.members(map, NODE_MEMBERS, at);
        var known = RichTextSchema.ATTRIBUTES.getOrDefault(type, Set.of());
        var attrs = attributes.read(known, map.get("attrs"), at + "/attrs");
        var allowed = RichTextSchema.CHILDREN.getOrDefault(type, Set.of());
        var children = new ArrayList<Node>();
        faults.each(
                map.get("content"),
                at + "/content",
                (item, place) -> {
                    var child = node(item, place, allowed, depth + 1);
                    if (child != null) {
                        children.add(child);
                    }
                });
        return Node.of(type, attrs, children);
    }

    private @Nullable Node text(Map<?, ?> map, String at) {
        faults.members(map, TEXT_MEMBERS, at);
        if (!(map.get("text") instanceof String text) || text.isEmpty()) {
            faults.note(at + "/text", "rich_text_empty");
            return null;
        }
        length += text.length();
        if (length > RichTextSchema.LONGEST_TEXT) {
            faults.note(at + "/text", "too_long", Map.of("max", RichTextSchema.LONGEST_TEXT));
            return null;
        }
        var marks = new ArrayList<Mark>();
        faults.each(map.get("marks"), at + "/marks", (item, place) -> mark(item, place, marks));
        return Node.text(text, marks);
    }

    private void mark(@Nullable Object value, String at, List<Mark> into) {
        if (value instanceof Map<?, ?> map
                && map.get("type") instanceof String type
                && RichTextSchema.MARKS.containsKey(type)) {
            faults.members(map, MARK_MEMBERS, at);
            var known = RichTextSchema.MARKS.getOrDefault(type, Set.of());
            into.add(new Mark(type, attributes.read(known, map.get("attrs"), at + "/attrs")));
        } else {
            faults.note(at, "rich_text_mark");
        }
    }

    /** The tree of a rich text. */
    public static Map<String, Object> write(Node node) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("type", node.type());
        if (node.text() != null) {
            tree.put("text", node.text());
        }
        putAttributes(tree, node.attrs());
        if (!node.marks().isEmpty()) {
            tree.put("marks", node.marks().stream().map(RichTextTree::write).toList());
        }
        if (!node.content().isEmpty()) {
            tree.put("content", node.content().stream().map(RichTextTree::write).toList());
        }
        return tree;
    }

    private static Map<String, Object> write(Mark mark) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("type", mark.type());
        putAttributes(tree, mark.attrs());
        return tree;
    }

    private static void putAttributes(Map<String, Object> tree, Map<String, Object> attrs) {
        if (!attrs.isEmpty()) {
            tree.put("attrs", new TreeMap<>(attrs));
        }
    }
}
