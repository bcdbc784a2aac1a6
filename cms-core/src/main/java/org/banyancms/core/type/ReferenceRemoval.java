package org.banyancms.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyancms.core.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Takes references to an entry out of the fields whose definition says {@link OnRemoval#NULLIFY}.
 */
public final class ReferenceRemoval {
    private final String target;

    public ReferenceRemoval(String target) {
        this.target = target;
    }

    /** The fields without these references; equal to the given ones where there are none. */
    public Fields from(Stream<FieldDefinition> definitions, Fields fields) {
        return new Fields(object(definitions.toList(), fields.values()));
    }

    private Map<String, Object> object(
            List<FieldDefinition> definitions, Map<String, Object> values) {
        var result = new LinkedHashMap<>(values);
        for (var field : definitions) {
            var kept = kept(field, values.get(field.name()));
            if (kept == null) {
                result.remove(field.name());
            } else {
                result.put(field.name(), kept);
            }
        }
        return result;
    }

    private @Nullable Object kept(FieldDefinition field, @Nullable Object value) {
        boolean nullify = field.rules().onRemoval() == OnRemoval.NULLIFY;
        return switch (field.kind()) {
            case REFERENCE -> nullify && target.equals(value) ? null : value;
            case REFERENCES ->
                    nullify && value instanceof List<?> list
                            ? list.stream().filter(id -> !target.equals(id)).toList()
                            : value;
            case BLOCK ->
                    value instanceof Map<?, ?> map
                            ? object(field.fields(), Fields.stringKeyed(map))
                            : value;
            case LIST ->
                    value instanceof List<?> list
                            ? list.stream().map(item -> item(field, item)).toList()
                            : value;
            default -> value;
        };
    }

    private Object item(FieldDefinition field, Object item) {
        return item instanceof Map<?, ?> map
                ? object(field.fields(), Fields.stringKeyed(map))
                : item;
    }
}
