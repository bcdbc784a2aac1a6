package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a filter before it is used, so that an unknown operator is refused also when no
 * document is there.
 */
final class FilterRules {

    private static final Set<String> OPERATORS =
            CommandRules.words(
                    "$eq $ne $gt $gte $lt $lte $in $nin $not $exists $size $all $elemMatch $type $mod $regex $options"
                            + " $ref $id $db");

    private FilterRules() {}

    /**
     * The filter in a form that mongo-java-server matches as MongoDB does.
     *
     * <p>Left to itself it asks one element of an array to satisfy all operators on a field, and
     * matches patterns against numbers; asked one by one, and for text, it does not.
     */
    static Document check(@Nullable Object filter) {
        if (filter == null) {
            return new Document();
        }
        if (!(filter instanceof Document document)) {
            throw Errors.of(Errors.TYPE_MISMATCH, "the filter must be an object");
        }
        Document checked = new Document();
        List<Object> more = new ArrayList<>();
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            if (entry.getKey().startsWith("$")) {
                checked.put(entry.getKey(), checkTopLevel(entry.getKey(), entry.getValue()));
            } else {
                checkCondition(entry.getValue());
                List<Object> parts = parts(entry.getValue());
                if (parts.size() == 1) {
                    checked.put(entry.getKey(), parts.getFirst());
                } else {
                    parts.forEach(part -> more.add(new Document(entry.getKey(), part)));
                }
            }
        }
        if (!more.isEmpty()) {
            more.addAll(checked.get("$and") instanceof Collection<?> given ? given : List.of());
            checked.put("$and", more);
        }
        return checked;
    }

    private static @Nullable Object checkTopLevel(String key, @Nullable Object value) {
        switch (key) {
            case "$and", "$or", "$nor" -> {
                if (!(value instanceof Collection<?> parts) || parts.isEmpty()) {
                    throw Errors.of(Errors.BAD_VALUE, "$and/$or/$nor must be a nonempty array");
                }
                return parts.stream().map(FilterRules::check).toList();
            }
            case "$expr" -> PipelineRules.checkExpression(value);
            case "$comment", "$ref", "$id", "$db" -> {}
            case "$text" ->
                    throw Errors.of(
                            Errors.INDEX_NOT_FOUND,
                            "text index required for $text query: $text is not supported by embedded-mongo");
            default -> throw Errors.of(Errors.BAD_VALUE, "unknown top level operator: " + key);
        }
        return value;
    }

    /** The conditions on one field, one by one. */
    private static List<Object> parts(@Nullable Object condition) {
        if (BsonRegularExpression.isRegularExpression(condition)) {
            List<Object> parts = new ArrayList<>();
            Document others = new Document();
            if (condition instanceof Document operators) {
                others.putAll(operators);
                others.remove("$regex");
                others.remove("$options");
            }
            parts.add(BsonRegularExpression.convertToRegularExpression(condition));
            parts.add(new Document("$type", "string"));
            others.forEach((operator, operand) -> parts.add(part(operator, operand)));
            return parts;
        }
        if (condition instanceof Document document
                && isOperators(document)
                && !document.containsKey("$ref")) {
            List<Object> parts = new ArrayList<>();
            document.forEach((operator, operand) -> parts.add(part(operator, operand)));
            return parts;
        }
        return Arrays.asList(condition);
    }

    private static Document part(String operator, @Nullable Object operand) {
        boolean filter =
                operator.equals("$elemMatch") && operand instanceof Document d && !isCondition(d);
        return new Document(operator, filter ? check(operand) : operand);
    }

    private static boolean isCondition(Document document) {
        return isOperators(document) && OPERATORS.contains(document.keySet().iterator().next());
    }

    /** What stands behind a field: a literal, or operators. */
    static void checkCondition(@Nullable Object condition) {
        if (condition instanceof BsonRegularExpression regex) {
            compile(regex);
        }
        if (condition instanceof Document document && isOperators(document)) {
            document.forEach(FilterRules::checkOperator);
            if (document.containsKey("$regex")) {
                compile(BsonRegularExpression.convertToRegularExpression(document));
            }
        }
    }

    static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private static void checkOperator(String operator, @Nullable Object operand) {
        require(OPERATORS.contains(operator), "unknown operator: " + operator);
        switch (operator) {
            case "$in", "$nin", "$all" -> {
                require(operand instanceof Collection, operator + " needs an array");
                values(operand).forEach(FilterRules::checkCondition);
            }
            case "$not" -> {
                boolean condition =
                        operand instanceof BsonRegularExpression || operand instanceof Document;
                require(condition, "$not needs a regex or a document");
                checkCondition(operand);
            }
            case "$elemMatch" -> checkElement(operand);
            case "$regex" -> require(operand instanceof String, "$regex has to be a string");
            default -> {}
        }
    }

    private static Collection<?> values(@Nullable Object operand) {
        return operand instanceof Collection<?> values ? values : List.of();
    }

    private static void checkElement(@Nullable Object operand) {
        require(operand instanceof Document, "$elemMatch needs an Object");
        if (operand instanceof Document document && isCondition(document)) {
            checkCondition(document);
        } else {
            check(operand);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw Errors.of(Errors.BAD_VALUE, message);
        }
    }

    private static void compile(BsonRegularExpression regex) {
        try {
            regex.matcher("");
        } catch (PatternSyntaxException e) {
            throw Errors.of(51091, "Regular expression is invalid: " + e.getDescription());
        } catch (IllegalArgumentException e) {
            throw Errors.of(51108, "invalid flag in regex options: " + regex.getOptions());
        }
    }
}
