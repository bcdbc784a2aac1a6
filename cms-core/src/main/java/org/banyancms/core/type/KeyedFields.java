package org.banyancms.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Field values under the names and at the places that their fields were born with. Content hashes
 * are taken of these, so that renaming a field, moving it, or giving it to each language, voids no
 * sign-off: what goes out is the same.
 */
public final class KeyedFields {
    private static final String ELSEWHERE = "/";

    private final Map<String, Object> top = new LinkedHashMap<>();

    private KeyedFields() {}

    /** All values of a variant, the shared ones and its own; values of no field are left out. */
    public static Map<String, Object> of(ContentType type, Fields shared, Fields localised) {
        var result = new KeyedFields();
        result.put(type.sharedFields().toList(), shared.values(), result.top);
        result.put(type.localisedFields().toList(), localised.values(), result.top);
        return result.top;
    }

    private void put(
            List<FieldDefinition> definitions,
            Map<String, Object> values,
            Map<String, Object> into) {
        for (var field : definitions) {
            var value = values.get(field.name());
            if (value != null) {
                var keyed = keyed(field, value);
                if (keyed == null) {
                    continue; // all that stood in the block was born elsewhere
                }
                if (field.key().startsWith(ELSEWHERE)) {
                    merge(top, List.of(field.key().substring(1).split("/")), keyed);
                } else {
                    merge(into, List.of(field.key()), keyed);
                }
            }
        }
    }

    private @Nullable Object keyed(FieldDefinition field, Object value) {
        if (value instanceof Map<?, ?> map && !field.fields().isEmpty()) {
            var result = new LinkedHashMap<String, Object>();
            put(field.fields(), Fields.stringKeyed(map), result);
            return result.isEmpty() && !map.isEmpty() ? null : result;
        }
        if (value instanceof List<?> list && !field.fields().isEmpty()) {
            return list.stream().map(item -> item(field, item)).toList();
        }
        return value;
    }

    private static @Nullable Object item(FieldDefinition list, @Nullable Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return item;
        }
        var inner = new KeyedFields();
        inner.put(list.fields(), Fields.stringKeyed(map), inner.top);
        return inner.top;
    }

    private static void merge(Map<String, Object> into, List<String> path, Object value) {
        var name = path.getFirst();
        var there = into.get(name);
        if (path.size() > 1) {
            var inner = there instanceof Map<?, ?> map ? Fields.stringKeyed(map) : block();
            merge(inner, path.subList(1, path.size()), value);
            into.put(name, inner);
        } else if (there instanceof Map<?, ?> old && value instanceof Map<?, ?> more) {
            var both = Fields.stringKeyed(old);
            both.putAll(Fields.stringKeyed(more));
            into.put(name, both);
        } else {
            into.put(name, value);
        }
    }

    private static Map<String, Object> block() {
        return new LinkedHashMap<>();
    }
}
