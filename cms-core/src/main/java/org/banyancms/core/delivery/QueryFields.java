package org.banyancms.core.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;

/** Which fields can be asked for, and how their values are compared. */
final class QueryFields {
    private static final List<String> EXACT = List.of("eq", "ne", "in", "nin", "exists");
    private static final List<String> ORDERED =
            List.of("eq", "ne", "gt", "gte", "lt", "lte", "in", "nin", "between", "exists");

    /** How values of a field are compared. */
    enum Kind {
        NUMBER(ORDERED, true),
        INSTANT(ORDERED, true),
        DATE(ORDERED, true),
        BOOLEAN(List.of("eq", "ne", "exists"), true),
        /** Texts that people write. */
        WORDS(List.of("eq", "ne", "in", "nin", "contains", "startsWith", "exists"), true),
        /** One code or id. */
        CODE(List.of("eq", "ne", "in", "nin", "startsWith", "exists"), true),
        /** Several of them. */
        CODES(List.of("eq", "ne", "in", "nin", "contains", "exists"), false);

        private final List<String> operators;
        private final boolean sortable;

        Kind(List<String> operators, boolean sortable) {
            this.operators = operators;
            this.sortable = sortable;
        }

        /** The comparisons that make sense, {@code eq} where none is named. */
        List<String> operators() {
            return operators;
        }

        /** Whether it is kept as a number. */
        boolean isNumeric() {
            return this == NUMBER || this == INSTANT;
        }
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> shown = new TreeSet<>();

    /** The fields that all variants have, and those of these types. */
    QueryFields(List<ContentType> types) {
        kinds.put("type", Kind.CODE);
        kinds.put("owner", Kind.CODE);
        kinds.put("topics", Kind.CODES);
        kinds.put("slug", Kind.CODE);
        kinds.put("publishedAt", Kind.INSTANT);
        kinds.put("modifiedAt", Kind.INSTANT);
        types.stream().flatMap(type -> type.fields().stream()).forEach(this::add);
    }

    private void add(FieldDefinition field) {
        shown.add(field.name());
        if (SearchIndex.COMMON_FIELDS.contains(field.name())) {
            return;
        }
        switch (field.kind()) {
            case NUMBER -> kinds.putIfAbsent(field.name(), Kind.NUMBER);
            case INSTANT -> kinds.putIfAbsent(field.name(), Kind.INSTANT);
            case DATE -> kinds.putIfAbsent(field.name(), Kind.DATE);
            case BOOLEAN -> kinds.putIfAbsent(field.name(), Kind.BOOLEAN);
            case TEXT -> kinds.putIfAbsent(field.name(), Kind.WORDS);
            case CHOICE, REFERENCE, ASSET, LUNAR_DATE -> kinds.putIfAbsent(field.name(), Kind.CODE);
            case TAGS, ASSETS, REFERENCES -> kinds.putIfAbsent(field.name(), Kind.CODES);
            case RICH_TEXT, GEO_POINT, FACTS, SOURCES, BLOCK, LIST -> {} // found by their words
        }
    }

    Stream<String> names() {
        return kinds.keySet().stream();
    }

    boolean knows(String name) {
        return kinds.containsKey(name);
    }

    boolean canSortBy(String name) {
        return knows(name) && kind(name).sortable;
    }

    /** Whether a variant can have a field of this name to show. */
    boolean canShow(String name) {
        return shown.contains(name);
    }

    /** Whether its values can be counted: those of a vocabulary, not what people write. */
    boolean canCount(String name) {
        return knows(name)
                && switch (kind(name)) {
                    case CODE, CODES, BOOLEAN -> !name.equals("slug");
                    case NUMBER, INSTANT, DATE, WORDS -> false;
                };
    }

    Kind kind(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return kind;
    }

    /** What can be filtered by, for telling it. */
    String filterable() {
        return String.join(", ", kinds.keySet());
    }

    /** What can be sorted by, for telling it. */
    String sortable() {
        return String.join(", ", kinds.keySet().stream().filter(this::canSortBy).toList());
    }

    /** What can be counted, for telling it. */
    String countable() {
        return String.join(", ", kinds.keySet().stream().filter(this::canCount).toList());
    }

    /** What can be shown, for telling it. */
    String showable() {
        return String.join(", ", shown);
    }
}
