package org.banyancms.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was sent under the names that fields had before, under those that they have now. */
public final class FormerNames {

    private FormerNames() {}

    /**
     * A patch of fields under their present names. One that brings both names of a field stays as
     * it is, for its reader to tell.
     */
    public static Map<String, @Nullable Object> resolved(
            List<FieldDefinition> fields, Map<?, ? extends @Nullable Object> patch) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        patch.forEach((key, value) -> {
            var name = String.valueOf(key);
            var field = field(fields, name, patch);
            result.put(
                    field == null ? name : field.name(),
                    field != null && field.kind() == FieldKind.BLOCK && value instanceof Map<?, ?> m
                            ? resolved(field.fields(), m)
                            : value);
        });
        return result;
    }

    private static @Nullable FieldDefinition field(
            List<FieldDefinition> fields, String name, Map<?, ?> patch) {
        for (var field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        for (var field : fields) {
            if (field.formerNames().contains(name) && !patch.containsKey(field.name())) {
                return field;
            }
        }
        return null;
    }
}
