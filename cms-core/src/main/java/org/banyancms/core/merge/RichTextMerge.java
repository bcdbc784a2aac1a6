package org.banyancms.core.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.richtext.PlainText;
import org.jspecify.annotations.Nullable;

/** Merges rich texts by the identities of their blocks, and within a block by words. */
final class RichTextMerge {
    private final LocaleTag locale;
    private final String pointer;
    private final List<MergeConflict> conflicts;

    RichTextMerge(LocaleTag locale, String pointer, List<MergeConflict> conflicts) {
        this.locale = locale;
        this.pointer = pointer;
        this.conflicts = conflicts;
    }

    /** All three have the same type. */
    Node of(Node base, Node yours, Node theirs) {
        if (yours.equals(theirs) || base.equals(yours)) {
            return theirs;
        }
        if (base.equals(theirs)) {
            return yours;
        }
        if (!base.type().equals(yours.type()) || !base.type().equals(theirs.type())) {
            return conflict(base, yours, theirs);
        }
        var attrs = attrs(base, yours, theirs);
        var children =
                theirs.isTextBlock() ? words(base, yours, theirs) : children(base, yours, theirs);
        return attrs == null || children == null
                ? conflict(base, yours, theirs)
                : Node.of(theirs.type(), attrs, children);
    }

    private Node conflict(Node base, Node yours, Node theirs) {
        conflicts.add(new MergeConflict(place(theirs), text(base), text(yours), text(theirs)));
        return theirs;
    }

    private String place(Node node) {
        return node.blockId() == null ? pointer : pointer + "/blocks/" + node.blockId();
    }

    private static @Nullable String text(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        return node.type().equals("image")
                ? "[" + node.attrs().get("asset") + "]"
                : PlainText.of(node);
    }

    private static @Nullable Map<String, Object> attrs(Node base, Node yours, Node theirs) {
        var names = new LinkedHashSet<>(theirs.attrs().keySet());
        names.addAll(yours.attrs().keySet());
        var merged = new HashMap<String, Object>();
        for (var name : names) {
            var before = base.attrs().get(name);
            var one = yours.attrs().get(name);
            var other = theirs.attrs().get(name);
            boolean left = Objects.equals(before, one) || Objects.equals(one, other);
            if (!left && !Objects.equals(before, other)) {
                return null;
            }
            var value = left ? other : one;
            if (value != null) {
                merged.put(name, value);
            }
        }
        return merged;
    }

    private @Nullable List<Node> words(Node base, Node yours, Node theirs) {
        return SequenceMerge.of(
                        WordTokens.of(base.content(), locale),
                        WordTokens.of(yours.content(), locale),
                        WordTokens.of(theirs.content(), locale))
                .map(WordTokens::joined)
                .orElse(null);
    }

    private @Nullable List<Node> children(Node base, Node yours, Node theirs) {
        var before = byId(base);
        var one = byId(yours);
        var other = byId(theirs);
        if (before == null || one == null || other == null) {
            return SequenceMerge.of(base.content(), yours.content(), theirs.content()).orElse(null);
        }
        var survivors = survivors(before, one, other);
        boolean theyMoved = !common(before, other).equals(common(other, before));
        boolean youMoved = !common(before, one).equals(common(one, before));
        if (theyMoved && youMoved && !common(one, other).equals(common(other, one))) {
            conflicts.add(
                    new MergeConflict(
                            place(theirs),
                            List.copyOf(before.keySet()),
                            List.copyOf(one.keySet()),
                            List.copyOf(other.keySet())));
        }
        return youMoved && !theyMoved
                ? ordered(one, other, survivors)
                : ordered(other, one, survivors);
    }

    /** Children by their ids; null where one has none. */
    private static @Nullable Map<String, Node> byId(Node parent) {
        var byId = new LinkedHashMap<String, Node>();
        for (var child : parent.content()) {
            var id = child.blockId();
            if (id == null || byId.put(id, child) != null) {
                return null;
            }
        }
        return byId;
    }

    private static List<String> common(Map<String, Node> ordered, Map<String, Node> other) {
        return ordered.keySet().stream().filter(other::containsKey).toList();
    }

    private Map<String, Node> survivors(
            Map<String, Node> base, Map<String, Node> yours, Map<String, Node> theirs) {
        var ids = new LinkedHashSet<>(theirs.keySet());
        ids.addAll(yours.keySet());
        var survivors = new HashMap<String, Node>();
        for (var id : ids) {
            var node = survivor(base.get(id), yours.get(id), theirs.get(id));
            if (node != null) {
                survivors.put(id, node);
            }
        }
        return survivors;
    }

    private @Nullable Node survivor(
            @Nullable Node base, @Nullable Node yours, @Nullable Node theirs) {
        if (yours != null && theirs != null) {
            return of(base == null ? theirs : base, yours, theirs);
        }
        var kept = yours == null ? theirs : yours;
        if (base == null || kept == null) {
            return kept; // new
        }
        if (kept.equals(base)) {
            return null; // removed by one, left alone by the other
        }
        conflicts.add(new MergeConflict(place(kept), text(base), text(yours), text(theirs)));
        return kept; // removed by one, changed by the other: it is for people to say
    }

    /**
     * The survivors as the leading side has them; what it lacks behind its neighbour on the other.
     */
    private static List<Node> ordered(
            Map<String, Node> leading, Map<String, Node> other, Map<String, Node> survivors) {
        var order =
                new ArrayList<>(leading.keySet().stream().filter(survivors::containsKey).toList());
        String neighbour = null;
        for (var id : other.keySet()) {
            if (survivors.containsKey(id) && !order.contains(id)) {
                order.add(neighbour == null ? 0 : order.indexOf(neighbour) + 1, id);
            }
            neighbour = order.contains(id) ? id : neighbour;
        }
        return order.stream().map(id -> Objects.requireNonNull(survivors.get(id))).toList();
    }
}
