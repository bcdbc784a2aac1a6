package org.banyancms.core.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Field values as an immutable JSON tree: text, number, boolean, list, object. Null values are left
 * out: an absent field and a null one are the same. Numbers are long or double, so that a tree is
 * equal after any round trip.
 *
 * @param values by field name, in the order given
 */
public record Fields(Map<String, Object> values) {
    private static final Fields EMPTY = new Fields(Map.of());

    public Fields {
        values = frozenMap(values);
    }

    /** No fields at all. */
    public static Fields empty() {
        return EMPTY;
    }

    /** One value, or null. */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** The text of a field, if it has one. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The objects of a list field; anything that is no object is passed over. */
    public List<Map<String, Object>> objects(String name) {
        if (!(values.get(name) instanceof List<?> list)) {
            return List.of();
        }
        var objects = new ArrayList<Map<String, Object>>();
        for (Object item : list) {
            if (item instanceof Map<?, ?> map) {
                objects.add(stringKeyed(map));
            }
        }
        return objects;
    }

    /** A copy with one value set, or removed where it is null. */
    public Fields with(String name, @Nullable Object value) {
        var copy = new LinkedHashMap<>(values);
        if (value == null) {
            copy.remove(name);
        } else {
            copy.put(name, value);
        }
        return new Fields(copy);
    }

    /**
     * A JSON merge patch (RFC 7396) over these values: null removes, objects merge, all else
     * replaces.
     */
    public Fields merge(Map<String, ? extends @Nullable Object> patch) {
        return new Fields(merged(values, patch));
    }

    private static Map<String, Object> merged(
            Map<String, Object> target, Map<String, ? extends @Nullable Object> patch) {
        var result = new LinkedHashMap<>(target);
        patch.forEach((name, value) -> {
            if (value == null) {
                result.remove(name);
            } else if (value instanceof Map<?, ?> nested) {
                var old =
                        target.get(name) instanceof Map<?, ?> map
                                ? stringKeyed(map)
                                : Map.<String, Object>of();
                result.put(name, merged(old, stringKeyed(nested)));
            } else {
                result.put(name, value);
            }
        });
        return result;
    }

    /** A map with text keys, as JSON objects have. */
    public static Map<String, Object> stringKeyed(Map<?, ?> map) {
        var result = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                result.put(String.valueOf(key), value);
            }
        });
        return result;
    }

    private static Map<String, Object> frozenMap(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), frozen(value));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozen(Object value) {
        return switch (value) {
            case Map<?, ?> map -> frozenMap(map);
            case List<?> list ->
                    list.stream().filter(item -> item != null).map(Fields::frozen).toList();
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Float number -> number.doubleValue();
            case java.math.BigInteger number -> number.doubleValue();
            case java.math.BigDecimal number -> number.doubleValue();
            default -> value;
        };
    }
}
