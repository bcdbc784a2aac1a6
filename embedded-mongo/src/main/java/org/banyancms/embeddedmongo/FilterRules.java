package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
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

    static Document check(@Nullable Object filter) {
        if (filter == null) {
            return new Document();
        }
        if (!(filter instanceof Document document)) {
            throw Errors.of(Errors.TYPE_MISMATCH, "the filter must be an object");
        }
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            checkEntry(entry.getKey(), entry.getValue());
        }
        return document;
    }

    private static void checkEntry(String key, @Nullable Object value) {
        switch (key) {
            case "$and", "$or", "$nor" -> {
                if (!(value instanceof Collection<?> parts) || parts.isEmpty()) {
                    throw Errors.of(Errors.BAD_VALUE, "$and/$or/$nor must be a nonempty array");
                }
                parts.forEach(FilterRules::check);
            }
            case "$expr" -> PipelineRules.checkExpression(value);
            case "$comment", "$ref", "$id", "$db" -> {}
            case "$text" ->
                    throw Errors.of(
                            Errors.INDEX_NOT_FOUND,
                            "text index required for $text query: "
                                    + "$text is not supported by embedded-mongo");
            default -> {
                if (key.startsWith("$")) {
                    throw Errors.of(Errors.BAD_VALUE, "unknown top level operator: " + key);
                }
                checkCondition(value);
            }
        }
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
        if (!OPERATORS.contains(operator)) {
            throw Errors.of(Errors.BAD_VALUE, "unknown operator: " + operator);
        }
        switch (operator) {
            case "$in", "$nin", "$all" -> {
                if (!(operand instanceof Collection<?> values)) {
                    throw Errors.of(Errors.BAD_VALUE, operator + " needs an array");
                }
                values.forEach(FilterRules::checkCondition);
            }
            case "$not" -> {
                if (!(operand instanceof BsonRegularExpression) && !(operand instanceof Document)) {
                    throw Errors.of(Errors.BAD_VALUE, "$not needs a regex or a document");
                }
                checkCondition(operand);
            }
            case "$elemMatch" -> {
                if (!(operand instanceof Document condition)) {
                    throw Errors.of(Errors.BAD_VALUE, "$elemMatch needs an Object");
                }
                if (isOperators(condition)
                        && OPERATORS.contains(condition.keySet().iterator().next())) {
                    checkCondition(condition);
                } else {
                    check(condition);
                }
            }
            case "$regex" -> {
                if (!(operand instanceof String)) {
                    throw Errors.of(Errors.BAD_VALUE, "$regex has to be a string");
                }
            }
            default -> {}
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
