package org.banyancms.core.richtext;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What rich text may consist of. Published as {@code richtext-schema.json}; a test keeps the two
 * alike.
 */
public final class RichTextSchema {
    static final int DEEPEST = 32;
    static final int MOST_NODES = 20_000;
    static final int LONGEST_TEXT = 1_000_000;

    private static final Set<String> BLOCKS =
            Set.of(
                    "paragraph",
                    "heading",
                    "bulletList",
                    "orderedList",
                    "blockquote",
                    "table",
                    "image",
                    "codeBlock",
                    "horizontalRule");
    private static final Set<String> INLINE = Set.of("text", "hardBreak");

    /** Which children a node may have. */
    static final Map<String, Set<String>> CHILDREN =
            Map.ofEntries(
                    Map.entry("doc", BLOCKS),
                    Map.entry("paragraph", INLINE),
                    Map.entry("heading", INLINE),
                    Map.entry("codeBlock", INLINE),
                    Map.entry("bulletList", Set.of("listItem")),
                    Map.entry("orderedList", Set.of("listItem")),
                    Map.entry("listItem", BLOCKS),
                    Map.entry("blockquote", BLOCKS),
                    Map.entry("table", Set.of("tableRow")),
                    Map.entry("tableRow", Set.of("tableHeader", "tableCell")),
                    Map.entry("tableHeader", BLOCKS),
                    Map.entry("tableCell", BLOCKS),
                    Map.entry("image", Set.of()),
                    Map.entry("horizontalRule", Set.of()),
                    Map.entry("hardBreak", Set.of()),
                    Map.entry("text", Set.of()));

    /** Which attributes a node may have. */
    static final Map<String, Set<String>> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry("doc", Set.of()),
                    Map.entry("paragraph", Set.of("id")),
                    Map.entry("heading", Set.of("id", "level")),
                    Map.entry("codeBlock", Set.of("id")),
                    Map.entry("bulletList", Set.of("id")),
                    Map.entry("orderedList", Set.of("id", "start")),
                    Map.entry("listItem", Set.of("id")),
                    Map.entry("blockquote", Set.of("id")),
                    Map.entry("table", Set.of("id")),
                    Map.entry("tableRow", Set.of("id")),
                    Map.entry("tableHeader", Set.of("id", "colspan", "rowspan")),
                    Map.entry("tableCell", Set.of("id", "colspan", "rowspan")),
                    Map.entry("image", Set.of("id", "asset")),
                    Map.entry("horizontalRule", Set.of("id")),
                    Map.entry("hardBreak", Set.of()),
                    Map.entry("text", Set.of()));

    /** The marks, outermost first: wherever a text has several, they stand in this order. */
    static final List<String> MARK_ORDER =
            List.of(
                    "link",
                    "lang",
                    "strong",
                    "em",
                    "underline",
                    "strike",
                    "superscript",
                    "subscript",
                    "code");

    /** Which attributes a mark may have. */
    static final Map<String, Set<String>> MARKS =
            Map.of(
                    "strong", Set.of(),
                    "em", Set.of(),
                    "underline", Set.of(),
                    "strike", Set.of(),
                    "code", Set.of(),
                    "superscript", Set.of(),
                    "subscript", Set.of(),
                    "link", Set.of("href", "title"),
                    "lang", Set.of("lang"));

    /** What a link may begin with. */
    private static final List<String> LINKS =
            List.of("http://", "https://", "mailto:", "tel:", "/", "#");

    /** What a refusal tells of the limits. */
    static final Map<String, Object> LIMITS = Map.of("depth", DEEPEST, "nodes", MOST_NODES);

    private RichTextSchema() {}

    /** Whether a node of this type carries a block id. */
    static boolean hasId(String type) {
        return ATTRIBUTES.getOrDefault(type, Set.of()).contains("id");
    }

    /**
     * The schema as a JSON tree, as programs get it: for each node its children and attributes, for
     * each mark its attributes, outermost first, and the limits.
     */
    public static Map<String, Object> document() {
        var limits = Map.of("depth", DEEPEST, "nodes", MOST_NODES, "characters", LONGEST_TEXT);
        var marks = MARK_ORDER.stream().map(RichTextSchema::mark).toList();
        return Map.of("nodes", nodes(), "marks", marks, "limits", limits, "links", LINKS);
    }

    private static Map<String, Object> nodes() {
        var nodes = new TreeMap<String, Object>();
        CHILDREN.forEach((type, children) -> {
            var attributes = sorted(ATTRIBUTES.getOrDefault(type, Set.of()));
            nodes.put(type, Map.of("content", sorted(children), "attributes", attributes));
        });
        return nodes;
    }

    private static Map<String, Object> mark(String type) {
        return Map.of("type", type, "attributes", sorted(MARKS.getOrDefault(type, Set.of())));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
