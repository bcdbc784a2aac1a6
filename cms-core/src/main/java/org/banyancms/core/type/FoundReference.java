package org.banyancms.core.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A reference to another entry, wherever it stands: in a field, in a list, within blocks.
 *
 * @param pointer JSON Pointer to it, such as {@code /fields/chapters/0/items/2}
 * @param field the field that holds it
 * @param target id of the entry that it points to
 */
public record FoundReference(String pointer, FieldDefinition field, String target) {

    /** All references in the shared fields of an entry. */
    public static List<FoundReference> shared(ContentType type, Fields fields) {
        return in(type.sharedFields().toList(), fields);
    }

    /** All references in the localised fields of a variant. */
    public static List<FoundReference> localised(ContentType type, Fields fields) {
        return in(type.localisedFields().toList(), fields);
    }

    private static List<FoundReference> in(List<FieldDefinition> definitions, Fields fields) {
        var found = new ArrayList<FoundReference>();
        object(definitions, fields.values(), "/fields", found);
        return found;
    }

    private static void object(
            List<FieldDefinition> definitions,
            Map<String, Object> values,
            String at,
            List<FoundReference> found) {
        for (var field : definitions) {
            value(field, values.get(field.name()), at + "/" + field.name(), found);
        }
    }

    private static void value(
            FieldDefinition field, @Nullable Object value, String at, List<FoundReference> found) {
        switch (field.kind()) {
            case REFERENCE -> {
                if (value instanceof String id) {
                    found.add(new FoundReference(at, field, id));
                }
            }
            case REFERENCES, LIST -> {
                if (value instanceof List<?> list) {
                    items(field, list, at, found);
                }
            }
            case BLOCK -> {
                if (value instanceof Map<?, ?> map) {
                    object(field.fields(), Fields.stringKeyed(map), at, found);
                }
            }
            default -> {}
        }
    }

    private static void items(
            FieldDefinition field, List<?> list, String at, List<FoundReference> found) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map) {
                object(field.fields(), Fields.stringKeyed(map), at + "/" + i, found);
            } else if (field.kind() == FieldKind.REFERENCES) {
                found.add(new FoundReference(at + "/" + i, field, String.valueOf(list.get(i))));
            }
        }
    }
}
