package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads rich text from a JSON tree within the schema, and writes it as one. */
public final class RichTextTree {
    private final List<FieldProblem> problems = new ArrayList<>();
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
        if (!reader.problems.isEmpty() || node == null) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, reader.problems);
        }
        return node;
    }

    private @Nullable Node node(Object value, String at, Set<String> allowed, int depth) {
        if (!(value instanceof Map<?, ?> map) || !(map.get("type") instanceof String type)) {
            return refused(at, "rich_text_node", Map.of());
        }
        if (!allowed.contains(type)) {
            return refused(at + "/type", "rich_text_type", Map.of("type", type));
        }
        if (depth > RichTextSchema.DEEPEST || ++nodes > RichTextSchema.MOST_NODES) {
            return refused(
                    at,
                    "rich_text_limit",
                    Map.of("depth", RichTextSchema.DEEPEST, "nodes", RichTextSchema.MOST_NODES));
        }
        members(map, at);
        if (type.equals("text")) {
            return text(map, at);
        }
        var attrs = attributes(type, map.get("attrs"), at + "/attrs");
        return Node.of(type, attrs, children(type, map.get("content"), at + "/content", depth));
    }

    private void members(Map<?, ?> map, String at) {
        map.keySet().stream()
                .filter(key ->
                        !Set.of("type", "attrs", "content", "marks", "text")
                                .contains(String.valueOf(key)))
                .forEach(key -> refused(at + "/" + key, "unknown_field", Map.of()));
    }

    private List<Node> children(String type, @Nullable Object content, String at, int depth) {
        if (!(content instanceof List<?> list)) {
            return List.of();
        }
        var allowed = RichTextSchema.CHILDREN.getOrDefault(type, Set.of());
        var children = new ArrayList<Node>();
        for (int i = 0; i < list.size(); i++) {
            var child =
                    list.get(i) == null
                            ? null
                            : node(list.get(i), at + "/" + i, allowed, depth + 1);
            if (child != null) {
                children.add(child);
            }
        }
        return children;
    }

    private @Nullable Node text(Map<?, ?> map, String at) {
        if (!(map.get("text") instanceof String text) || text.isEmpty()) {
            return refused(at + "/text", "rich_text_empty", Map.of());
        }
        length += text.length();
        if (length > RichTextSchema.LONGEST_TEXT) {
            return refused(at + "/text", "too_long", Map.of("max", RichTextSchema.LONGEST_TEXT));
        }
        var marks = new ArrayList<Mark>();
        if (map.get("marks") instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                var mark = mark(list.get(i), at + "/marks/" + i);
                if (mark != null) {
                    marks.add(mark);
                }
            }
        }
        return Node.text(Texts.nfc(text), marks);
    }

    private @Nullable Mark mark(@Nullable Object value, String at) {
        if (!(value instanceof Map<?, ?> map)
                || !(map.get("type") instanceof String type)
                || !RichTextSchema.MARKS.containsKey(type)) {
            refused(at, "rich_text_mark", Map.of("value", String.valueOf(value)));
            return null;
        }
        var known = RichTextSchema.MARKS.getOrDefault(type, Set.of());
        var attrs = new LinkedHashMap<String, Object>();
        if (map.get("attrs") instanceof Map<?, ?> given) {
            Fields.stringKeyed(given)
                    .forEach((name, attr) -> {
                        if (!known.contains(name) || !(attr instanceof String)) {
                            refused(
                                    at + "/attrs/" + name,
                                    "rich_text_attribute",
                                    Map.of("name", name));
                        } else {
                            attrs.put(name, attr);
                        }
                    });
        }
        if (type.equals("link") && !Links.isSafe(String.valueOf(attrs.get("href")))) {
            refused(at + "/attrs/href", "unsafe_link", Map.of());
        }
        return new Mark(type, attrs);
    }

    private Map<String, Object> attributes(String type, @Nullable Object given, String at) {
        var known = RichTextSchema.ATTRIBUTES.getOrDefault(type, Set.of());
        var attrs = new LinkedHashMap<String, Object>();
        if (given instanceof Map<?, ?> map) {
            Fields.stringKeyed(map)
                    .forEach((name, value) -> {
                        if (known.contains(name) && isSound(name, value)) {
                            attrs.put(
                                    name,
                                    value instanceof Number number ? number.longValue() : value);
                        } else {
                            refused(at + "/" + name, "rich_text_attribute", Map.of("name", name));
                        }
                    });
        }
        if (type.equals("heading") && !attrs.containsKey("level")) {
            refused(at + "/level", "required", Map.of());
        }
        if (type.equals("image") && !attrs.containsKey("asset")) {
            refused(at + "/asset", "required", Map.of());
        }
        return attrs;
    }

    private static boolean isSound(String name, Object value) {
        return switch (name) {
            case "level" ->
                    value instanceof Number level && level.intValue() >= 1 && level.intValue() <= 6;
            case "start", "colspan", "rowspan" ->
                    value instanceof Number number
                            && number.intValue() >= 0
                            && number.intValue() <= 1000;
            case "id", "asset" -> value instanceof String id && id.matches("[A-Za-z0-9_-]{1,64}");
            default -> false;
        };
    }

    private @Nullable Node refused(String at, String code, Map<String, Object> params) {
        problems.add(FieldProblem.at(at, code, params));
        return null;
    }

    /** The tree of a rich text. */
    public static Map<String, Object> write(Node node) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("type", node.type());
        if (node.text() != null) {
            tree.put("text", node.text());
        }
        if (!node.attrs().isEmpty()) {
            tree.put("attrs", new java.util.TreeMap<>(node.attrs()));
        }
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
        if (!mark.attrs().isEmpty()) {
            tree.put("attrs", new java.util.TreeMap<>(mark.attrs()));
        }
        return tree;
    }
}
