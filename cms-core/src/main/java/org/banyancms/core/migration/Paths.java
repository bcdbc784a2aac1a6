package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.jspecify.annotations.Nullable;

/** Finds and changes values by a path of names, through blocks and through the items of lists. */
final class Paths {

    private Paths() {}

    /** Looks at an object that may hold the last name of a path, and may change it. */
    interface Visitor {
        /**
         * @param holder the object, a copy that may be changed
         * @param place the JSON Pointer to it, such as {@code /programme/2}; empty at the top
         */
        void visit(Map<String, Object> holder, String place);
    }

    /** The path of the same place with another last name. */
    static List<String> beside(List<String> path, String name) {
        var other = new ArrayList<>(path.subList(0, path.size() - 1));
        other.add(name);
        return other;
    }

    /** The fields after a visit to each object that the path leads to. */
    static Fields visit(Fields fields, List<String> path, Visitor visitor) {
        return new Fields(holder(fields.values(), path, "", visitor));
    }

    private static Map<String, Object> holder(
            Map<String, Object> object, List<String> path, String place, Visitor visitor) {
        var result = new LinkedHashMap<>(object);
        if (path.size() == 1) {
            visitor.visit(result, place);
            return result;
        }
        var value = object.get(path.getFirst());
        if (value != null) {
            var rest = path.subList(1, path.size());
            result.put(
                    path.getFirst(), inside(value, rest, place + "/" + path.getFirst(), visitor));
        }
        return result;
    }

    private static Object inside(Object value, List<String> rest, String place, Visitor visitor) {
        if (value instanceof Map<?, ?> map) {
            return holder(Fields.stringKeyed(map), rest, place, visitor);
        }
        if (value instanceof List<?> list) {
            var items = new ArrayList<Object>();
            for (int i = 0; i < list.size(); i++) {
                items.add(inside(list.get(i), rest, place + "/" + i, visitor));
            }
            return items;
        }
        return value;
    }

    /**
     * Takes the value of a path through blocks out of an object; a block that is left empty goes
     * with it.
     */
    static @Nullable Object take(Map<String, Object> object, List<String> path) {
        if (path.size() == 1) {
            return object.remove(path.getFirst());
        }
        if (!(object.get(path.getFirst()) instanceof Map<?, ?> map)) {
            return null;
        }
        var inner = Fields.stringKeyed(map);
        var value = take(inner, path.subList(1, path.size()));
        if (inner.isEmpty() && value != null) {
            object.remove(path.getFirst());
        } else {
            object.put(path.getFirst(), inner);
        }
        return value;
    }

    /** Sets the value of a path through blocks; blocks on the way are made. */
    static void put(Map<String, Object> object, List<String> path, Object value) {
        if (path.size() == 1) {
            object.put(path.getFirst(), value);
            return;
        }
        var inner =
                object.get(path.getFirst()) instanceof Map<?, ?> map
                        ? Fields.stringKeyed(map)
                        : new LinkedHashMap<String, Object>();
        put(inner, path.subList(1, path.size()), value);
        object.put(path.getFirst(), inner);
    }
}
