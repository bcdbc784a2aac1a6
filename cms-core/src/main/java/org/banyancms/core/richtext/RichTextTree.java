package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private static final int MOST_PROBLEMS = 100;
    private static final Set<String> NODE_MEMBERS = Set.of("type", "attrs", "content");
    private static final Set<String> TEXT_MEMBERS = Set.of("type", "text", "marks");
    private static final Set<String> MARK_MEMBERS = Set.of("type", "attrs");

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

    private @Nullable Node node(@Nullable Object value, String at, Set<String> allowed, int depth) {
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
        boolean text = type.equals("text");
        members(map, text ? TEXT_MEMBERS : NODE_MEMBERS, at);
        if (text) {
            return text(map, at);
        }
        var attrs = attributes(type, map.get("attrs"), at + "/attrs");
        return Node.of(type, attrs, children(type, map.get("content"), at + "/content", depth));
    }

    private void members(Map<?, ?> map, Set<String> known, String at) {
        map.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .forEach(key -> refused(at + "/" + pointer(key), "unknown_field", Map.of()));
    }

    private static String pointer(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private List<?> list(@Nullable Object value, String at) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value != null) {
            refused(at, "wrong_value", Map.of("expected", "list"));
        }
        return List.of();
    }

    private Map<String, Object> object(@Nullable Object value, String at) {
        if (value instanceof Map<?, ?> map) {
            return Fields.stringKeyed(map);
        }
        if (value != null) {
            refused(at, "wrong_value", Map.of("expected", "object"));
        }
        return Map.of();
    }

    private List<Node> children(String type, @Nullable Object content, String at, int depth) {
        var list = list(content, at);
        var allowed = RichTextSchema.CHILDREN.getOrDefault(type, Set.of());
        var children = new ArrayList<Node>();
        for (int i = 0; i < list.size() && problems.size() < MOST_PROBLEMS; i++) {
            var child = node(list.get(i), at + "/" + i, allowed, depth + 1);
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
        var given = list(map.get("marks"), at + "/marks");
        for (int i = 0; i < given.size() && problems.size() < MOST_PROBLEMS; i++) {
            var mark = mark(given.get(i), at + "/marks/" + i);
            if (mark != null) {
                marks.add(mark);
            }
        }
        return Node.text(text, marks);
    }

    private @Nullable Mark mark(@Nullable Object value, String at) {
        if (!(value instanceof Map<?, ?> map)
                || !(map.get("type") instanceof String type)
                || !RichTextSchema.MARKS.containsKey(type)) {
            refused(at, "rich_text_mark", Map.of("value", String.valueOf(value)));
            return null;
        }
        members(map, MARK_MEMBERS, at);
        var known = RichTextSchema.MARKS.getOrDefault(type, Set.of());
        var attrs = new LinkedHashMap<String, Object>();
        object(map.get("attrs"), at + "/attrs")
                .forEach((name, attr) -> {
                    var pointer = at + "/attrs/" + pointer(name);
                    if (!known.contains(name) || !(attr instanceof String text)) {
                        refused(pointer, "rich_text_attribute", Map.of("name", name));
                    } else if (isSoundMark(name, text, pointer)) {
                        attrs.put(name, Texts.nfc(text));
                    }
                });
        for (var needed : List.of("href", "lang")) {
            if (known.contains(needed)
                    && !(map.get("attrs") instanceof Map<?, ?> given
                            && given.get(needed) != null)) {
                refused(at + "/attrs/" + needed, "required", Map.of());
            }
        }
        return new Mark(type, attrs);
    }

    private boolean isSoundMark(String name, String value, String at) {
        if (name.equals("href") && !Links.isSafe(value)) {
            refused(at, "unsafe_link", Map.of());
            return false;
        }
        boolean sound =
                switch (name) {
                    case "lang" -> Links.isLanguage(value);
                    case "title" -> Links.isTitle(value);
                    default -> true;
                };
        if (!sound) {
            refused(at, "rich_text_attribute", Map.of("name", name));
        }
        return sound;
    }

    private Map<String, Object> attributes(String type, @Nullable Object given, String at) {
        var known = RichTextSchema.ATTRIBUTES.getOrDefault(type, Set.of());
        var attrs = new LinkedHashMap<String, Object>();
        object(given, at)
                .forEach((name, value) -> {
                    if (known.contains(name) && isSound(name, value)) {
                        attrs.put(
                                name, value instanceof Number number ? number.longValue() : value);
                    } else {
                        refused(
                                at + "/" + pointer(name),
                                "rich_text_attribute",
                                Map.of("name", name));
                    }
                });
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
            case "level" -> isWhole(value, 1, 6);
            case "start" -> isWhole(value, 0, 1_000_000);
            case "colspan", "rowspan" -> isWhole(value, 1, 1000);
            case "id", "asset" -> value instanceof String id && id.matches("[A-Za-z0-9_-]{1,64}");
            default -> false;
        };
    }

    private static boolean isWhole(Object value, long least, long most) {
        return value instanceof Number number
                && number.doubleValue() == number.longValue()
                && number.longValue() >= least
                && number.longValue() <= most;
    }

    private @Nullable Node refused(String at, String code, Map<String, Object> params) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(FieldProblem.at(at, code, params));
        }
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
            tree.put("attrs", new TreeMap<>(node.attrs()));
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
            tree.put("attrs", new TreeMap<>(mark.attrs()));
        }
        return tree;
    }
}
