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

    private static final Set<String> STAGES =
            CommandRules.words(
                    "$match $skip $limit $sort $project $addFields $unset $count $group $unwind $lookup $graphLookup"
                            + " $replaceRoot $sample $sortByCount $bucket $facet $redact");
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
            checked.add(checkStage(only.getKey(), only.getValue()));
        }
        return checked;
    }

    private static Document checkStage(String name, @Nullable Object content) {
        switch (name) {
            case "$set":
                return checkStage("$addFields", content);
            case "$replaceWith":
                return checkStage("$replaceRoot", new Document("newRoot", content));
            case "$changeStream":
                throw Errors.of(40573, "The $changeStream stage is only supported on replica sets");
            case "$match":
                return new Document(name, FilterRules.check(content));
            case "$sort":
                Query.fields((Document) content);
                return new Document(name, content);
            case "$facet":
                Document facets = new Document();
                ((Document) require(content, name))
                        .forEach((key, value) -> facets.put(key, check(value)));
                return new Document(name, facets);
            case "$lookup":
                return new Document(name, checkLookup((Document) require(content, name)));
            case "$group", "$bucket":
                checkAccumulators(name, (Document) require(content, name));
                return new Document(name, content);
            default:
                if (!STAGES.contains(name)) {
                    throw Errors.of(40324, "Unrecognized pipeline stage name: '" + name + "'");
                }
                checkExpression(content);
                return new Document(name, content);
        }
    }

    private static Document checkLookup(Document lookup) {
        Document checked = new Document(lookup);
        if (lookup.containsKey("pipeline")) {
            checked.put("pipeline", check(lookup.get("pipeline")));
        }
        checkExpression(lookup.get("let"));
        return checked;
    }

    private static void checkAccumulators(String stage, Document content) {
        boolean group = stage.equals("$group");
        Object outputs = group ? content : content.get("output");
        checkExpression(group ? content.get("_id") : content.get("groupBy"));
        if (outputs instanceof Document fields) {
            fields.forEach((field, value) -> {
                if (value instanceof Document accumulator && !field.equals("_id")) {
                    for (Map.Entry<String, Object> entry : accumulator.entrySet()) {
                        if (!ACCUMULATORS.contains(entry.getKey())) {
                            throw Errors.of(
                                    15952, "unknown group operator '" + entry.getKey() + "'");
                        }
                        checkExpression(entry.getValue());
                    }
                }
            });
        }
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

    private static Object require(@Nullable Object content, String stage) {
        if (!(content instanceof Document)) {
            throw Errors.of(
                    Errors.FAILED_TO_PARSE,
                    "the " + stage + " stage specification must be an object");
        }
        return content;
    }
}
