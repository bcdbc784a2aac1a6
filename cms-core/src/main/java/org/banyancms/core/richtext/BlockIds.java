package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.identity.IdSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives blocks their ids. An id stays with its block as long as the text lives, through edits,
 * moves and translations: by it, variants are aligned and diffs are exact.
 */
public final class BlockIds {
    private static final int SHORT = 12;

    private final IdSource ids;
    private final Set<String> taken = new HashSet<>();

    private BlockIds(IdSource ids) {
        this.ids = ids;
    }

    /**
     * The same text with an id on every block; ids that are there stay, the second bearer of one
     * gets a new one.
     */
    public static Node ensure(Node doc, IdSource ids) {
        return new BlockIds(ids).ensure(doc);
    }

    /**
     * The text with the ids of its previous revision (or of its source) on the blocks that it still
     * has. Blocks that bring a known id keep it; others get the id of the block that they stand
     * for: the same text, else the block in the same place between blocks that are known.
     */
    public static Node align(Node previous, Node next, IdSource ids) {
        var old = new ArrayList<Node>();
        flatten(previous, old);
        var current = new ArrayList<Node>();
        flatten(next, current);
        var given = BlockMatching.match(old, current);
        return new BlockIds(ids).ensure(withIds(next, given, Set.copyOf(given.values())));
    }

    /** Blocks that carry ids, in document order. */
    private static void flatten(Node node, List<Node> blocks) {
        if (RichTextSchema.hasId(node.type())) {
            blocks.add(node);
        }
        node.content().forEach(child -> flatten(child, blocks));
    }

    /**
     * @param claimed ids that belong to some block; whoever else brings one loses it
     */
    private static Node withIds(Node node, Map<Node, String> given, Set<String> claimed) {
        var children =
                node.content().stream().map(child -> withIds(child, given, claimed)).toList();
        var id = given.get(node);
        if (id != null) {
            return withId(node, id, children);
        }
        var own = node.blockId();
        if (own == null || !claimed.contains(own)) {
            return rebuilt(node, node.attrs(), children);
        }
        var attrs = new LinkedHashMap<>(node.attrs());
        attrs.remove("id");
        return rebuilt(node, attrs, children);
    }

    private Node ensure(Node node) {
        if (!RichTextSchema.hasId(node.type())) {
            return node.content().isEmpty()
                    ? node
                    : rebuilt(
                            node, node.attrs(), node.content().stream().map(this::ensure).toList());
        }
        var id = fresh(node.blockId());
        return withId(node, id, node.content().stream().map(this::ensure).toList());
    }

    private String fresh(@Nullable String wanted) {
        var id = wanted;
        while (id == null || !taken.add(id)) {
            var next = ids.next().replace("-", "");
            id = next.substring(Math.max(0, next.length() - SHORT));
        }
        return id;
    }

    private static Node withId(Node node, String id, List<Node> children) {
        var attrs = new LinkedHashMap<>(node.attrs());
        attrs.put("id", id);
        return rebuilt(node, attrs, children);
    }

    private static Node rebuilt(Node node, Map<String, Object> attrs, List<Node> children) {
        return new Node(node.type(), new HashMap<>(attrs), children, node.marks(), node.text());
    }
}
