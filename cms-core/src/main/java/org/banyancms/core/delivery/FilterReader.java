package org.banyancms.core.delivery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.search.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter: {@code {"type": "article", "publishedAt": {"gte": "2026-01-01"}, "or": [...],
 * "not": {...}}}. Whatever is unknown is refused by name.
 */
final class FilterReader {
    static final int DEEPEST = 5;
    static final int MOST_CONDITIONS = 50;
    static final int MOST_VALUES = 100;
    private static final List<String> OPERATORS =
            List.of(
                    "eq",
                    "ne",
                    "gt",
                    "gte",
                    "lt",
                    "lte",
                    "in",
                    "nin",
                    "contains",
                    "startsWith",
                    "exists",
                    "between");

    private final QueryFields fields;
    private final List<FieldProblem> problems;
    private int conditions;

    FilterReader(QueryFields fields, List<FieldProblem> problems) {
        this.fields = fields;
        this.problems = problems;
    }

    Condition read(Map<String, Object> filter) {
        return all(filter, "/filter", 1);
    }

    private Condition all(Map<String, Object> filter, String at, int depth) {
        if (depth > DEEPEST) {
            problem(at, "filter_too_deep", Map.of("max", DEEPEST));
            return Condition.ALWAYS;
        }
        var parts = new ArrayList<Condition>();
        filter.forEach((name, value) -> {
            var pointer = at + "/" + name;
            switch (name) {
                case "and" -> parts.add(new Condition.All(list(value, pointer, depth)));
                case "or" -> parts.add(new Condition.Any(list(value, pointer, depth)));
                case "not" ->
                        parts.add(
                                new Condition.Not(all(object(value, pointer), pointer, depth + 1)));
                default -> field(name, value, pointer).ifPresent(parts::add);
            }
        });
        return new Condition.All(parts);
    }

    private List<Condition> list(Object value, String at, int depth) {
        var items = value instanceof Map<?, ?> map ? List.copyOf(map.values()) : value;
        if (!(items instanceof List<?> list)) {
            problem(at, "wrong_value", Map.of("expected", "list"));
            return List.of();
        }
        var parts = new ArrayList<Condition>();
        for (int i = 0; i < list.size(); i++) {
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

    private Optional<Condition> field(String name, Object value, String at) {
        if (!fields.knows(name)) {
            problem(at, "unknown_filter_field", Map.of("field", name, "known", fields.names()));
            return Optional.empty();
        }
        var operators =
                value instanceof Map<?, ?> map ? Fields.stringKeyed(map) : Map.of("eq", value);
        var parts = new ArrayList<Condition>();
        operators.forEach((operator, operand) -> {
            if (++conditions > MOST_CONDITIONS) {
                problem(at, "filter_too_long", Map.of("max", MOST_CONDITIONS));
            } else if (!OPERATORS.contains(operator)) {
                problem(
                        at + "/" + operator,
                        "unknown_operator",
                        Map.of("operator", operator, "known", OPERATORS.toString()));
            } else {
                parts.add(compare(name, operator, operand, at + "/" + operator));
            }
        });
        return Optional.of(new Condition.All(parts));
    }

    private Condition compare(String name, String operator, Object operand, String at) {
        return switch (operator) {
            case "eq" -> equal(name, List.of(operand), at);
            case "ne" -> new Condition.Not(equal(name, List.of(operand), at));
            case "in" -> equal(name, values(operand, at), at);
            case "nin" -> new Condition.Not(equal(name, values(operand, at), at));
            case "exists" -> {
                var exists = new Condition.Exists(name, isNumeric(name));
                yield String.valueOf(operand).equals("false") ? new Condition.Not(exists) : exists;
            }
            case "startsWith" -> new Condition.StartsWith(name, String.valueOf(operand));
            case "contains" ->
                    fields.kind(name) == QueryFields.Kind.WORDS
                            ? new Condition.Words(name, String.valueOf(operand))
                            : equal(name, List.of(operand), at);
            case "between" -> between(name, values(operand, at), at);
            default -> bound(name, operator, operand, at);
        };
    }

    private Condition equal(String name, List<?> values, String at) {
        if (!isNumeric(name)) {
            return new Condition.OneOf(name, values.stream().map(String::valueOf).toList());
        }
        return new Condition.Any(
                values.stream()
                        .map(value -> number(name, value, at))
                        .<Condition>map(number -> new Condition.Within(name, number, number))
                        .toList());
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
        if (!isNumeric(name)) {
            var text = String.valueOf(operand);
            return operator.startsWith("g")
                    ? new Condition.Between(name, text, operator.equals("gte"), "", false)
                    : new Condition.Between(name, "", false, text, operator.equals("lte"));
        }
        double number = number(name, operand, at);
        return switch (operator) {
            case "gt" -> new Condition.Within(name, Math.nextUp(number), Double.POSITIVE_INFINITY);
            case "gte" -> new Condition.Within(name, number, Double.POSITIVE_INFINITY);
            case "lt" ->
                    new Condition.Within(name, Double.NEGATIVE_INFINITY, Math.nextDown(number));
            default -> new Condition.Within(name, Double.NEGATIVE_INFINITY, number);
        };
    }

    private boolean isNumeric(String name) {
        return fields.kind(name) == QueryFields.Kind.NUMBER
                || fields.kind(name) == QueryFields.Kind.INSTANT;
    }

    private double number(String name, Object value, String at) {
        try {
            var text = String.valueOf(value).strip();
            if (fields.kind(name) == QueryFields.Kind.NUMBER) {
                return Double.parseDouble(text);
            }
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()
                    : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (NumberFormatException | DateTimeException _) {
            var expected = fields.kind(name) == QueryFields.Kind.NUMBER ? "number" : "instant";
            problem(at, "wrong_value", Map.of("expected", expected));
            return 0;
        }
    }

    private List<?> values(Object operand, String at) {
        List<?> values =
                switch (operand) {
                    case List<?> list -> list;
                    case Map<?, ?> map -> List.copyOf(map.values());
                    default -> Arrays.asList(String.valueOf(operand).split(","));
                };
        if (values.size() > MOST_VALUES) {
            problem(at, "too_many_values", Map.of("max", MOST_VALUES));
        }
        return values;
    }

    private void problem(String at, String code, Map<String, Object> params) {
        problems.add(FieldProblem.at(at, code, params));
    }
}
