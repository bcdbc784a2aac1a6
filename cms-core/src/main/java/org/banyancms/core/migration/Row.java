package org.banyancms.core.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value.
 *
 * @param place pointer of the object that it stood in
 * @param rest print of what else stood there, by which an item of a list is known again after
 *     others came or went; empty outside of lists
 * @param before the value
 * @param after what became of it, null when it left
 * @param kept whether it found no place in the new shape although it should have
 */
record Row(
        String place, String rest, @Nullable Object before, @Nullable Object after, boolean kept) {

    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("place", place);
        tree.put("rest", rest);
        if (before != null) {
            tree.put("before", before);
        }
        if (after != null) {
            tree.put("after", after);
        }
        tree.put("kept", kept);
        return tree;
    }

    static Row of(Map<?, ?> tree) {
        return new Row(
                String.valueOf(tree.get("place")),
                String.valueOf(tree.get("rest")),
                tree.get("before"),
                tree.get("after"),
                Boolean.TRUE.equals(tree.get("kept")));
    }
}
