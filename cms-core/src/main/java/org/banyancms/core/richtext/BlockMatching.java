package org.banyancms.core.richtext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds for each block of a text the block of its earlier form that it stands for. First by the id
 * that it brings, then by the same text (nearest first, in order), then by place: between two
 * matched neighbours, blocks of the same type pair up in order.
 */
final class BlockMatching {
    private final List<Node> old;
    private final List<Node> current;
    private final int[] partner; // index into old for each block of current, -1 where there is none
    private final Set<Integer> used = new HashSet<>();

    private BlockMatching(List<Node> old, List<Node> current) {
        this.old = old;
        this.current = current;
        this.partner = new int[current.size()];
        java.util.Arrays.fill(partner, -1);
    }

    /**
     * The id for each block of the current text that has a partner, by the block's identity as an
     * object.
     */
    static Map<Node, String> match(List<Node> old, List<Node> current) {
        var matching = new BlockMatching(old, current);
        matching.byId();
        matching.byText();
        matching.byPlace();
        var ids = new IdentityHashMap<Node, String>();
        for (int i = 0; i < current.size(); i++) {
            var id = matching.partner[i] < 0 ? null : old.get(matching.partner[i]).blockId();
            if (id != null) {
                ids.put(current.get(i), id);
            }
        }
        return ids;
    }

    private void byId() {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < old.size(); i++) {
            var id = old.get(i).blockId();
            if (id != null) {
                places.putIfAbsent(id, i);
            }
        }
        for (int i = 0; i < current.size(); i++) {
            var id = current.get(i).blockId();
            var place = id == null ? null : places.get(id);
            if (place != null && used.add(place)) {
                partner[i] = place;
            }
        }
    }

    private void byText() {
        var places = new HashMap<String, Deque<Integer>>();
        for (int i = 0; i < old.size(); i++) {
            if (!used.contains(i)) {
                places.computeIfAbsent(key(old.get(i)), _ -> new ArrayDeque<>()).add(i);
            }
        }
        for (int i = 0; i < current.size(); i++) {
            var candidates = partner[i] < 0 ? places.get(key(current.get(i))) : null;
            var place = candidates == null ? null : candidates.poll();
            if (place != null && used.add(place)) {
                partner[i] = place;
            }
        }
    }

    private static String key(Node block) {
        var text = PlainText.of(block);
        return block.type()
                + "|"
                + (text.isEmpty() ? Objects.toString(block.attrs().get("asset"), "") : text);
    }

    private void byPlace() {
        int after = -1;
        for (int i = 0; i < current.size(); i++) {
            if (partner[i] < 0) {
                partner[i] = next(after, current.get(i).type());
            }
            after = partner[i] < 0 ? after : partner[i];
        }
    }

    /**
     * The first unused old block of a type after a place, before the next old block that is taken.
     */
    private int next(int after, String type) {
        for (int i = after + 1; i < old.size() && !used.contains(i); i++) {
            if (old.get(i).type().equals(type)) {
                used.add(i);
                return i;
            }
        }
        return -1;
    }
}
