package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through an update before it is used: each operator must be one that is carried out. */
final class UpdateRules {

    private static final Set<String> OPERATORS =
            CommandRules.words(
                    "$set $unset $inc $mul $rename $min $max $currentDate $setOnInsert $push $pull $pullAll $pop $addToSet");
    private static final Set<String> PUSH = Set.of("$each", "$slice", "$sort", "$position");
    private static final Set<String> ADD_TO_SET = Set.of("$each");

    private UpdateRules() {}

    static Document check(@Nullable Object update, boolean multi) {
        if (!(update instanceof Document document)) {
            throw Errors.unsupported(
                    Errors.FAILED_TO_PARSE, "an update with an aggregation pipeline");
        }
        long operators = document.keySet().stream().filter(key -> key.startsWith("$")).count();
        if (operators == 0) {
            if (multi) {
                throw Errors.of(
                        Errors.FAILED_TO_PARSE,
                        "multi update is not supported for replacement-style update");
            }
            return document;
        }
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            checkOperator(entry.getKey(), entry.getValue());
        }
        return document;
    }

    private static void checkOperator(String operator, @Nullable Object fields) {
        if (!OPERATORS.contains(operator)) {
            throw Errors.unsupported(
                    Errors.FAILED_TO_PARSE, "Unknown modifier: " + operator + ". It");
        }
        if (!(fields instanceof Document document)) {
            throw Errors.of(
                    Errors.FAILED_TO_PARSE,
                    "Modifiers operate on fields: expected an object for " + operator);
        }
        document.values().forEach(value -> checkValue(operator, value));
    }

    private static void checkValue(String operator, @Nullable Object value) {
        switch (operator) {
            case "$push" -> checkModifiers(operator, PUSH, value);
            case "$addToSet" -> checkModifiers(operator, ADD_TO_SET, value);
            case "$pull" -> checkPull(value);
            default -> {}
        }
    }

    private static void checkModifiers(
            String operator, Set<String> allowed, @Nullable Object value) {
        if (value instanceof Document modifiers && FilterRules.isOperators(modifiers)) {
            for (String name : modifiers.keySet()) {
                if (!allowed.contains(name)) {
                    throw Errors.of(
                            Errors.BAD_VALUE, "Unrecognized clause in " + operator + ": " + name);
                }
            }
        }
    }

    private static void checkPull(@Nullable Object condition) {
        if (condition instanceof Document document && !FilterRules.isOperators(document)) {
            FilterRules.check(document);
        } else {
            FilterRules.checkCondition(condition);
        }
    }
}
