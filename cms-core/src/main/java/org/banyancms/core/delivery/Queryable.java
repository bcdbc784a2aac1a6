package org.banyancms.core.delivery;

import java.util.List;
import java.util.Locale;
import org.banyancms.core.type.ContentType;

/**
 * A field by which lists can be filtered.
 *
 * @param name as filters write it
 * @param kind how its values are compared: {@code number}, {@code instant}, {@code date}, {@code
 *     boolean}, {@code words}, {@code code}, {@code codes}
 * @param operators the comparisons that make sense
 * @param sortable whether lists can be sorted by it
 */
public record Queryable(String name, String kind, List<String> operators, boolean sortable) {
    public Queryable {
        operators = List.copyOf(operators);
    }

    /** The fields that all variants have, and those of these types. */
    public static List<Queryable> of(List<ContentType> types) {
        var fields = new QueryFields(types);
        return fields.names().map(name -> of(name, fields)).toList();
    }

    private static Queryable of(String name, QueryFields fields) {
        var kind = fields.kind(name);
        return new Queryable(
                name,
                kind.name().toLowerCase(Locale.ROOT),
                kind.operators(),
                fields.canSortBy(name));
    }
}
