package org.banyancms.core.richtext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * Finds for each block of a text the block of its earlier form that it stands for. First by the id
 * that it brings, then by the same text (nearest first, in order), then by a similar text, then by
 * place: between two matched neighbours, blocks of the same type pair up in order.
 */
final class BlockMatching {
    /** Half of the words the same. */
    private static final double SIMILAR = 0.5;

    /** Beyond so many pairs, similarity is not looked for. */
    private static final int MOST_PAIRS = 200_000;

    private final List<Node> old;
    private final List<Node> current;
    private final int[] partner; // index into old for each block of current, -1 where there is none
    private final Set<Integer> used = new HashSet<>();

    private BlockMatching(List<Node> old, List<Node> current) {
        this.old = old;
        this.current = current;
        this.partner = new int[current.size()];
        Arrays.fill(partner, -1);
    }

    /**
     * The id for each block of the current text that has a partner, by the block's identity as an
     * object.
     */
    static Map<Node, String> match(List<Node> old, List<Node> current) {
        var matching = new BlockMatching(old, current);
        matching.byId();
        matching.byText();
        matching.bySimilarity();
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

    private void pair(int place, int with) {
        if (used.add(with)) {
            partner[place] = with;
        }
    }

    /**
     * Of two blocks with one id, as pasting makes them, the one with the old text is the old one.
     */
    private void byId() {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < old.size(); i++) {
            var id = old.get(i).blockId();
            if (id != null) {
                places.putIfAbsent(id, i);
            }
        }
        byId(places, (was, is) -> key(was).equals(key(is)));
        byId(places, (_, _) -> true);
    }

    private void byId(Map<String, Integer> places, BiPredicate<Node, Node> same) {
        for (int i = 0; i < current.size(); i++) {
            var id = current.get(i).blockId();
            var place = id == null || partner[i] >= 0 ? null : places.get(id);
            if (place != null && same.test(old.get(place), current.get(i))) {
                pair(i, place);
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
            if (place != null) {
                pair(i, place);
            }
        }
    }

    private static String key(Node block) {
        var text = PlainText.of(block);
        return block.type()
                + "|"
                + (text.isEmpty() ? Objects.toString(block.attrs().get("asset"), "") : text);
    }

    /**
     * How alike two blocks are.
     *
     * @param place the block of the current text
     * @param with the block of the old one
     * @param likeness 0 to 1
     */
    private record Likeness(int place, int with, double likeness) {}

    private void bySimilarity() {
        var here = textBlocks(current, i -> partner[i] < 0);
        var there = textBlocks(old, i -> !used.contains(i));
        if ((long) here.size() * there.size() > MOST_PAIRS) {
            return;
        }
        var pairs = new ArrayList<Likeness>();
        here.forEach((place, words) ->
                there.forEach((with, others) -> {
                    double likeness = likeness(words, others);
                    if (likeness >= SIMILAR
                            && old.get(with).type().equals(current.get(place).type())) {
                        pairs.add(new Likeness(place, with, likeness));
                    }
                }));
        pairs.sort(Comparator.comparingDouble(Likeness::likeness).reversed());
        for (var pair : pairs) {
            if (partner[pair.place()] < 0) {
                pair(pair.place(), pair.with());
            }
        }
    }

    /** The words of the blocks that are wanted and have some, by place. */
    private static Map<Integer, Set<String>> textBlocks(List<Node> blocks, IntPredicate wanted) {
        var found = new LinkedHashMap<Integer, Set<String>>();
        for (int i = 0; i < blocks.size(); i++) {
            if (wanted.test(i) && blocks.get(i).isTextBlock()) {
                found.put(i, words(blocks.get(i)));
            }
        }
        return found;
    }

    private static Set<String> words(Node block) {
        return new HashSet<>(Arrays.asList(PlainText.of(block).split("[\\s\\p{Punct}]+")));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
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
