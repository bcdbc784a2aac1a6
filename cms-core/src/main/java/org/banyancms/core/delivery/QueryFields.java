package org.banyancms.core.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;

/** Which fields can be asked for, and how their values are compared. */
final class QueryFields {

    /** How values of a field are compared. */
    enum Kind {
        NUMBER,
        INSTANT,
        TEXT,
        WORDS
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** The fields that all variants have, and those of these types. */
    QueryFields(List<ContentType> types) {
        for (var name : List.of("type", "owner", "topics", "slug")) {
            kinds.put(name, Kind.TEXT);
        }
        kinds.put("publishedAt", Kind.INSTANT);
        kinds.put("modifiedAt", Kind.INSTANT);
        types.stream().flatMap(type -> type.fields().stream()).forEach(this::add);
    }

    private void add(FieldDefinition field) {
        switch (field.kind()) {
            case NUMBER -> kinds.putIfAbsent(field.name(), Kind.NUMBER);
            case INSTANT -> kinds.putIfAbsent(field.name(), Kind.INSTANT);
            case TEXT ->
                    kinds.putIfAbsent(
                            field.name(),
                            List.of("title", "summary").contains(field.name())
                                    ? Kind.WORDS
                                    : Kind.TEXT);
            case BOOLEAN, DATE, CHOICE, TAGS, REFERENCE, ASSET, ASSETS ->
                    kinds.putIfAbsent(field.name(), Kind.TEXT);
            case RICH_TEXT, GEO_POINT, FACTS, SOURCES, BLOCK, LIST -> {}
        }
    }

    boolean knows(String name) {
        return kinds.containsKey(name);
    }

    Kind kind(String name) {
        return kinds.getOrDefault(name, Kind.TEXT);
    }

    /** The names, for telling what is known. */
    String names() {
        return String.join(", ", kinds.keySet());
    }
}
