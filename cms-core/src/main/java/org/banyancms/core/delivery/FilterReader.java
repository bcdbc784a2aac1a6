package org.banyancms.core.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banyancms.core.delivery.QueryFields.Kind;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.search.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter: {@code {"type": "article", "publishedAt": {"gte": "2026-01-01"}, "or": [...],
 * "not": {...}}}. Whatever is unknown or too much is refused by name.
 */
final class FilterReader {
    static final int DEEPEST = 5;
    static final int MOST_CONDITIONS = 50;
    static final int MOST_VALUES = 100;
    static final int LONGEST_VALUE = 300;

    private final QueryFields fields;
    private final List<FieldProblem> problems;
    private int conditions;

    FilterReader(QueryFields fields, List<FieldProblem> problems) {
        this.fields = fields;
        this.problems = problems;
    }

    Condition read(Map<String, Object> filter) {
        var condition = all(filter, "/filter", 1);
        if (conditions > MOST_CONDITIONS) {
            problem("/filter", "filter_too_long", Map.of("max", MOST_CONDITIONS));
        }
        return condition;
    }

    private Condition all(Map<String, Object> filter, String at, int depth) {
        if (depth > DEEPEST) {
            problem(at, "filter_too_deep", Map.of("max", DEEPEST));
            return Condition.ALWAYS;
        }
        var parts = new ArrayList<Condition>();
        filter.forEach((name, value) -> {
            var pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
            member(name, value, pointer, depth, parts);
        });
        return new Condition.All(parts);
    }

    private void member(
            String name, @Nullable Object value, String at, int depth, List<Condition> parts) {
        switch (name) {
            case "and" -> parts.add(new Condition.All(list(value, at, depth)));
            case "or" -> parts.add(new Condition.Any(list(value, at, depth)));
            case "not" -> parts.add(new Condition.Not(all(object(value, at), at, depth + 1)));
            default -> field(name, value, at, parts);
        }
    }

    private List<Condition> list(@Nullable Object value, String at, int depth) {
        var items = value instanceof Map<?, ?> map ? List.copyOf(map.values()) : value;
        if (!(items instanceof List<?> list) || list.isEmpty()) {
            problem(at, "wrong_value", Map.of("expected", "list"));
            return List.of();
        }
        var parts = new ArrayList<Condition>();
        for (int i = 0; i < list.size() && conditions <= MOST_CONDITIONS; i++) {
            parts.add(all(object(list.get(i), at + "/" + i), at + "/" + i, depth + 1));
        }
        return parts;
    }

    private Map<String, Object> object(@Nullable Object value, String at) {
        if (value instanceof Map<?, ?> map) {
            return Fields.stringKeyed(map);
        }
        problem(at, "wrong_value", Map.of("expected", "object"));
        return Map.of();
    }

    private void field(String name, @Nullable Object value, String at, List<Condition> parts) {
        if (!fields.knows(name)) {
            problem(
                    at,
                    "unknown_filter_field",
                    Map.of("field", name, "known", fields.filterable()));
            return;
        }
        var operators =
                switch (value) {
                    case null -> Map.<String, Object>of("eq", "");
                    case Map<?, ?> map -> Fields.stringKeyed(map);
                    default -> Map.of("eq", value);
                };
        operators.forEach((operator, operand) -> {
            if (++conditions <= MOST_CONDITIONS && isPossible(name, operator, at)) {
                parts.add(comparison(name, operator, operand, at + "/" + operator));
            }
        });
    }

    private boolean isPossible(String name, String operator, String at) {
        var known = fields.kind(name).operators();
        if (!known.contains(operator)) {
            problem(
                    at + "/" + operator,
                    "unknown_operator",
                    Map.of("operator", operator, "field", name, "known", String.join(", ", known)));
        }
        return known.contains(operator);
    }

    private Condition comparison(String name, String operator, Object operand, String at) {
        return switch (operator) {
            case "eq" -> equal(name, List.of(operand), at);
            case "ne" -> new Condition.Not(equal(name, List.of(operand), at));
            case "in" -> equal(name, several(operand, at), at);
            case "nin" -> new Condition.Not(equal(name, several(operand, at), at));
            case "exists" -> exists(name, operand, at);
            case "startsWith" ->
                    new Condition.StartsWith(name, whole(fields.kind(name), operand, at));
            case "contains" -> contains(name, operand, at);
            case "between" -> between(name, several(operand, at), at);
            default -> bound(name, operator, operand, at);
        };
    }

    /** A text has words, a list has members. */
    private Condition contains(String name, Object operand, String at) {
        return fields.kind(name) == Kind.WORDS
                ? new Condition.Words(name, whole(Kind.WORDS, operand, at))
                : equal(name, List.of(operand), at);
    }

    private Condition exists(String name, Object operand, String at) {
        var exists = new Condition.Exists(name);
        return whole(Kind.BOOLEAN, operand, at).equals("false")
                ? new Condition.Not(exists)
                : exists;
    }

    private Condition equal(String name, List<?> values, String at) {
        var kind = fields.kind(name);
        if (kind.isNumeric()) {
            return new Condition.Any(
                    each(
                            values,
                            value -> {
                                double number = number(kind, value, at);
                                return new Condition.Within(name, number, number);
                            }));
        }
        return new Condition.OneOf(name, each(values, value -> whole(kind, value, at)));
    }

    private static <T> List<T> each(List<?> values, Function<Object, T> read) {
        var result = new ArrayList<T>();
        values.forEach(value -> result.add(read.apply(value)));
        return result;
    }

    private Condition between(String name, List<?> bounds, String at) {
        if (bounds.size() != 2) {
            problem(at, "two_bounds", Map.of());
            return Condition.ALWAYS;
        }
        return new Condition.All(
                List.of(
                        bound(name, "gte", bounds.getFirst(), at),
                        bound(name, "lte", bounds.getLast(), at)));
    }

    private Condition bound(String name, String operator, Object operand, String at) {
        var kind = fields.kind(name);
        if (!kind.isNumeric()) {
            var text = whole(kind, operand, at);
            return operator.startsWith("g")
                    ? new Condition.Between(name, text, operator.equals("gte"), "", false)
                    : new Condition.Between(name, "", false, text, operator.equals("lte"));
        }
        double number = number(kind, operand, at);
        return switch (operator) {
            case "gt" -> new Condition.Within(name, Math.nextUp(number), Double.POSITIVE_INFINITY);
            case "gte" -> new Condition.Within(name, number, Double.POSITIVE_INFINITY);
            case "lt" ->
                    new Condition.Within(name, Double.NEGATIVE_INFINITY, Math.nextDown(number));
            default -> new Condition.Within(name, Double.NEGATIVE_INFINITY, number);
        };
    }

    private double number(Kind kind, Object value, String at) {
        return Operands.number(kind, value)
                .orElseGet(() -> {
                    wrong(kind, at);
                    return 0.0;
                });
    }

    private String whole(Kind kind, Object value, String at) {
        if (value instanceof String text && text.length() > LONGEST_VALUE) {
            problem(at, "too_long", Map.of("max", LONGEST_VALUE, "actual", text.length()));
            return "";
        }
        return Operands.whole(kind, value)
                .orElseGet(() -> {
                    wrong(kind, at);
                    return "";
                });
    }

    private void wrong(Kind kind, String at) {
        var expected =
                switch (kind) {
                    case NUMBER -> "number";
                    case INSTANT -> "instant";
                    case DATE -> "date";
                    case BOOLEAN -> "boolean";
                    case WORDS, CODE, CODES -> "text";
                };
        problem(at, "wrong_value", Map.of("expected", expected));
    }

    private List<Object> several(Object operand, String at) {
        var values = Operands.several(operand);
        if (values.size() > MOST_VALUES) {
            problem(at, "too_many_values", Map.of("max", MOST_VALUES));
            return values.subList(0, MOST_VALUES);
        }
        return values;
    }

    private void problem(String at, String code, Map<String, Object> params) {
        problems.add(FieldProblem.at(at, code, params));
    }
}
