package org.banyancms.core.delivery.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of JSON Schema (draft 2020-12), as maps that keep their order. */
final class Schemas {

    private Schemas() {}

    /** Names and values by turns. */
    static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    static Map<String, Object> text() {
        return map("type", "string");
    }

    static Map<String, Object> text(String format) {
        return map("type", "string", "format", format);
    }

    static Map<String, Object> choice(List<String> values) {
        return map("type", "string", "enum", List.copyOf(values));
    }

    static Map<String, Object> whole() {
        return map("type", "integer", "format", "int64");
    }

    static Map<String, Object> number() {
        return map("type", "number");
    }

    static Map<String, Object> truth() {
        return map("type", "boolean");
    }

    static Map<String, Object> list(Map<String, Object> items) {
        return map("type", "array", "items", items);
    }

    /** An object of values of one kind, by name. */
    static Map<String, Object> byName(Map<String, Object> values) {
        return map("type", "object", "additionalProperties", values);
    }

    static Map<String, Object> ref(String name) {
        return map("$ref", "#/components/schemas/" + name);
    }

    /** An object; members whose name ends with {@code !} are always there. */
    static Map<String, Object> object(Object... members) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        map(members)
                .forEach((name, schema) -> {
                    boolean always = name.endsWith("!");
                    var plain = always ? name.substring(0, name.length() - 1) : name;
                    properties.put(plain, schema);
                    if (always) {
                        required.add(plain);
                    }
                });
        var object = map("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }
}
