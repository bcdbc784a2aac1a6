package org.banyancms.core.graphql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.delivery.Queryable;
import org.banyancms.core.type.ContentType;

/** Filters in the schema's language: the tree that filters have everywhere in delivery. */
final class FilterText {
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    private FilterText() {}

    /** A filter over content types. */
    static String of(String name, List<ContentType> types) {
        var fields =
                Queryable.of(types).stream()
                        .filter(field -> !OPERATORS.contains(field.name()))
                        .map(field ->
                                "  %s: %sFilter\n"
                                        .formatted(field.name(), Names.pascal(field.kind())))
                        .collect(Collectors.joining());
        return "input %1$s {\n  and: [%1$s!]\n  or: [%1$s!]\n  not: %1$s\n%2$s}\n\n"
                .formatted(name, fields);
    }

    /** What a list of these types can be sorted by, for telling it. */
    static String sorts(List<ContentType> types) {
        return Queryable.of(types).stream()
                .filter(Queryable::sortable)
                .map(Queryable::name)
                .collect(Collectors.joining(", "));
    }
}
