package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks through an aggregation before it runs, and says it in the words that mongo-java-server
 * knows.
 */
final class PipelineRules {

    /** Stages that are passed on as they are. */
    private static final Set<String> STAGES =
            CommandRules.words("$skip $limit $unset $unwind $replaceRoot $sample");

    private static final Document ONE_EACH = new Document("$sum", 1);
    private static final Set<String> LOOKUP = Set.of("from", "localField", "foreignField", "as");
    private static final Set<String> ACCUMULATORS =
            CommandRules.words("$sum $min $max $avg $addToSet $push $first $last");
    private static final Set<String> EXPRESSIONS =
            Arrays.stream(Expression.values()).map(Enum::name).collect(Collectors.toSet());

    private PipelineRules() {}

    static List<Document> check(@Nullable Object pipeline) {
        if (!(pipeline instanceof Collection<?> stages)) {
            throw Errors.of(
                    Errors.TYPE_MISMATCH, "'pipeline' option must be specified as an array");
        }
        List<Document> checked = new ArrayList<>();
        for (Object stage : stages) {
            if (!(stage instanceof Document document) || document.size() != 1) {
                throw Errors.of(
                        40323,
                        "A pipeline stage specification object must contain exactly one field.");
            }
            Map.Entry<String, Object> only = document.entrySet().iterator().next();
            checked.addAll(checkStage(only.getKey(), only.getValue()));
        }
        return checked;
    }

    /** A stage in the words of those that are carried out; a few stand for two. */
    private static List<Document> checkStage(String name, @Nullable Object content) {
        return switch (name) {
            case "$set" -> checkStage("$addFields", content);
            case "$replaceWith" -> checkStage("$replaceRoot", new Document("newRoot", content));
            case "$count" -> {
                Document count =
                        new Document("_id", null).append(String.valueOf(content), ONE_EACH);
                yield List.of(
                        new Document("$group", count),
                        new Document("$project", new Document("_id", 0)));
            }
            case "$sortByCount" -> {
                checkExpression(content);
                Document count = new Document("_id", content).append("count", ONE_EACH);
                Document order = new Document("count", -1).append("_id", 1);
                yield List.of(new Document("$group", count), new Document("$sort", order));
            }
            default -> List.of(new Document(name, checkContent(name, content)));
        };
    }

    private static @Nullable Object checkContent(String name, @Nullable Object content) {
        switch (name) {
            case "$changeStream" ->
                    throw Errors.of(
                            40573, "The $changeStream stage is only supported on replica sets");
            case "$match" -> {
                return FilterRules.check(content);
            }
            case "$facet" -> {
                Document facets = new Document();
                object(name, content).forEach((key, value) -> facets.put(key, check(value)));
                return facets;
            }
            case "$sort" -> Query.fields(object(name, content));
            case "$lookup" -> checkLookup(object(name, content));
            case "$group", "$bucket" -> checkAccumulators(name, object(name, content));
            case "$project", "$addFields" -> checkShape(name, object(name, content));
            default -> {
                if (!STAGES.contains(name)) {
                    throw Errors.of(40324, "Unrecognized pipeline stage name: '" + name + "'");
                }
                checkExpression(content);
            }
        }
        return content;
    }

    /** Whether a {@code $project} only shows or only hides fields. */
    static boolean isPlain(Document projection) {
        return projection.values().stream()
                .allMatch(value -> value instanceof Number || value instanceof Boolean);
    }

    /** A computed field must stand at the top, for only there is it put in the right place. */
    private static void checkShape(String stage, Document content) {
        if (stage.equals("$project") && isPlain(content)) {
            ProjectionRules.check(content);
            return;
        }
        for (Map.Entry<String, Object> field : content.entrySet()) {
            Object value = field.getValue();
            boolean nested =
                    stage.equals("$project")
                            && value instanceof Document d
                            && !FilterRules.isOperators(d);
            if (field.getKey().contains(".") || nested) {
                throw Errors.unsupported(
                        Errors.FAILED_TO_PARSE,
                        "the path '"
                                + field.getKey()
                                + "' in a "
                                + stage
                                + " with computed fields");
            }
            checkExpression(value);
        }
    }

    private static void checkLookup(Document lookup) {
        for (String option : lookup.keySet()) {
            if (!LOOKUP.contains(option)) {
                throw Errors.unsupported(
                        Errors.FAILED_TO_PARSE, "the option '" + option + "' of $lookup");
            }
        }
        for (String option : LOOKUP) {
            if (!(lookup.get(option) instanceof String)) {
                throw Errors.of(
                        Errors.FAILED_TO_PARSE, "$lookup needs a string for '" + option + "'");
            }
        }
    }

    private static void checkAccumulators(String stage, Document content) {
        boolean group = stage.equals("$group");
        if (group && !content.containsKey("_id")) {
            throw Errors.of(15955, "a group specification must include an _id");
        }
        checkExpression(group ? content.get("_id") : content.get("groupBy"));
        Object outputs = group ? content : content.get("output");
        if (outputs instanceof Document fields) {
            fields.forEach((field, value) -> {
                if (value instanceof Document accumulator && !field.equals("_id")) {
                    accumulator.forEach(PipelineRules::checkAccumulator);
                }
            });
        }
    }

    private static void checkAccumulator(String name, @Nullable Object expression) {
        if (!ACCUMULATORS.contains(name)) {
            throw Errors.of(15952, "unknown group operator '" + name + "'");
        }
        checkExpression(expression);
    }

    /** Each operator in an expression must be one that is evaluated. */
    static void checkExpression(@Nullable Object expression) {
        if (expression instanceof Collection<?> parts) {
            parts.forEach(PipelineRules::checkExpression);
        } else if (expression instanceof Document document) {
            for (Map.Entry<String, Object> entry : document.entrySet()) {
                if (entry.getKey().startsWith("$") && !EXPRESSIONS.contains(entry.getKey())) {
                    throw Errors.of(
                            Errors.INVALID_PIPELINE_OPERATOR,
                            "Unrecognized expression '" + entry.getKey() + "'");
                }
                if (!entry.getKey().equals("$literal")) {
                    checkExpression(entry.getValue());
                }
            }
        }
    }

    private static Document object(String stage, @Nullable Object content) {
        if (!(content instanceof Document document)) {
            throw Errors.of(
                    Errors.FAILED_TO_PARSE,
                    "the " + stage + " stage specification must be an object");
        }
        return document;
    }
}
