package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.field.Fields;

/** Puts a value back into a block that went when its last value left, and makes the block again. */
final class LostBlocks {
    private final List<String> path;
    private final List<String> place;
    private final Object value;

    private LostBlocks(List<String> path, List<String> place, Object value) {
        this.path = path;
        this.place = place;
        this.value = value;
    }

    /**
     * The fields with the value at its place; nothing where a list has lost that item, or something
     * else stands there.
     *
     * @param path the names that lead to it now
     * @param pointer where the object stood that it stood in
     */
    static Optional<Fields> put(Fields fields, List<String> path, String pointer, Object value) {
        var place = List.of(pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/"));
        var top = new LinkedHashMap<>(fields.values());
        return new LostBlocks(path, place, value).in(top, 0, 0)
                ? Optional.of(new Fields(top))
                : Optional.empty();
    }

    private boolean in(Map<String, Object> object, int name, int step) {
        var key = path.get(name);
        if (name == path.size() - 1) {
            return object.putIfAbsent(key, value) == null;
        }
        if (step + 1 < place.size() && place.get(step + 1).matches("[0-9]+")) {
            return object.get(key) instanceof List<?> list
                    && inItem(object, key, list, name, step + 1);
        }
        var there = object.getOrDefault(key, Map.of());
        if (!(there instanceof Map<?, ?> map)) {
            return false;
        }
        var block = new LinkedHashMap<>(Fields.stringKeyed(map));
        object.put(key, block);
        return in(block, name + 1, step + 1);
    }

    private boolean inItem(
            Map<String, Object> object, String key, List<?> list, int name, int step) {
        int index = Integer.parseInt(place.get(step));
        if (index >= list.size() || !(list.get(index) instanceof Map<?, ?> map)) {
            return false;
        }
        var items = new ArrayList<Object>(list);
        var item = new LinkedHashMap<>(Fields.stringKeyed(map));
        items.set(index, item);
        object.put(key, items);
        return in(item, name + 1, step + 1);
    }
}
