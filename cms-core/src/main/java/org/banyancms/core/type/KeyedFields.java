package org.banyancms.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Field values under the names that their fields were born with. Content hashes are taken of these,
 * so that renaming a field, or giving it to each language, voids no sign-off: what goes out is the
 * same.
 */
public final class KeyedFields {

    private KeyedFields() {}

    /** All values of a variant, the shared ones and its own; values of no field are left out. */
    public static Map<String, Object> of(ContentType type, Fields shared, Fields localised) {
        var result = new LinkedHashMap<String, Object>();
        put(type.sharedFields().toList(), shared.values(), result);
        put(type.localisedFields().toList(), localised.values(), result);
        return result;
    }

    private static void put(
            List<FieldDefinition> definitions,
            Map<String, Object> values,
            Map<String, Object> result) {
        for (var field : definitions) {
            var value = keyed(field, values.get(field.name()));
            if (value != null) {
                result.put(field.key(), value);
            }
        }
    }

    private static @Nullable Object keyed(FieldDefinition field, @Nullable Object value) {
        if (value instanceof Map<?, ?> map && !field.fields().isEmpty()) {
            var result = new LinkedHashMap<String, Object>();
            put(field.fields(), Fields.stringKeyed(map), result);
            return result;
        }
        if (value instanceof List<?> list && !field.fields().isEmpty()) {
            return list.stream().map(item -> keyed(field, item)).toList();
        }
        return value;
    }
}
