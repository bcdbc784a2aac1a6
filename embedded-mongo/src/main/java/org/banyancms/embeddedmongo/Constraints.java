package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a whole filter says, field by field, as far as an index can use it. */
final class Constraints {

    private final Map<String, List<Constraint>> byPath = new HashMap<>();
    private boolean remainder;

    static Constraints of(Document filter) {
        Constraints constraints = new Constraints();
        constraints.conjunction(filter, "");
        return constraints;
    }

    /** Whether the filter also says things that are in no constraint. */
    boolean hasRemainder() {
        return remainder;
    }

    int fields() {
        return byPath.size();
    }

    Optional<Constraint> on(String path, boolean multikey) {
        List<Constraint> all = byPath.getOrDefault(path, List.of());
        if (multikey) {
            return all.stream()
                    .filter(Constraint::points)
                    .findFirst()
                    .or(() -> all.stream().findFirst());
        }
        return all.stream().reduce(Constraint::and);
    }

    private void conjunction(Document filter, String prefix) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            String key = entry.getKey();
            if (key.equals("$and") && entry.getValue() instanceof Collection<?> parts) {
                parts.forEach(part -> conjunction((Document) part, prefix));
            } else if (key.equals("$or") && entry.getValue() instanceof Collection<?> parts) {
                disjunction(parts, prefix);
            } else if (key.startsWith("$")) {
                remainder |= !key.equals("$comment");
            } else {
                field(prefix + key, entry.getValue());
            }
        }
    }

    /** A field that each branch limits is limited by all of them together. */
    private void disjunction(Collection<?> branches, String prefix) {
        remainder = true;
        List<Constraints> each = new ArrayList<>();
        for (Object branch : branches) {
            Constraints constraints = new Constraints();
            constraints.conjunction((Document) branch, prefix);
            each.add(constraints);
        }
        for (String path : each.getFirst().byPath.keySet()) {
            List<Constraint> limits =
                    each.stream().flatMap(c -> c.on(path, true).stream()).toList();
            if (limits.size() == each.size()) {
                limits.stream().reduce(Constraint::hull).ifPresent(hull -> add(path, hull));
            }
        }
    }

    private void field(String path, @Nullable Object value) {
        if (!(value instanceof Document document) || !isOperators(document)) {
            note(path, Constraint.equality(value));
            return;
        }
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            Object operand = entry.getValue();
            switch (entry.getKey()) {
                case "$eq" -> note(path, Constraint.equality(operand));
                case "$in" -> note(path, Constraint.anyOf((Collection<?>) operand));
                case "$gt", "$gte", "$lt", "$lte" ->
                        note(path, Constraint.comparison(entry.getKey(), operand));
                case "$regex" -> note(path, Constraint.equality(document));
                case "$elemMatch" -> element(path, (Document) operand);
                default -> remainder = true;
            }
        }
    }

    /** Some element satisfies all of it, so each part of it holds for some element. */
    private void element(String path, Document condition) {
        remainder = true;
        if (!isOperators(condition)) {
            conjunction(condition, path + ".");
        }
    }

    private static boolean isOperators(Document document) {
        return BsonRegularExpression.isRegularExpression(document)
                || (!document.isEmpty() && document.keySet().iterator().next().startsWith("$"));
    }

    private void note(String path, Optional<Constraint> constraint) {
        constraint.ifPresentOrElse(found -> add(path, found), () -> remainder = true);
    }

    private void add(String path, Constraint constraint) {
        byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(constraint);
    }
}
