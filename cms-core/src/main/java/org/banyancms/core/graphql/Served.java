package org.banyancms.core.graphql;

import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * What is served of one edition of the content types.
 *
 * @param edition which one
 * @param schema its schema
 * @param documents questions that are valid in it
 * @param graph what answers them
 */
record Served(String edition, Schema schema, Documents documents, GraphQL graph) {

    static Served of(String edition, Schema schema, GraphSettings settings) {
        var graph =
                GraphQL.newGraphQL(schema.graph())
                        .defaultDataFetcherExceptionHandler(schema.refusals())
                        .preparsedDocumentProvider((input, _) ->
                                CompletableFuture.completedFuture(
                                        input.getGraphQLContext()
                                                .get(PreparsedDocumentEntry.class)))
                        .build();
        return new Served(edition, schema, new Documents(schema.graph(), settings), graph);
    }

    /**
     * A question, read and weighed.
     *
     * @throws ProblemException {@code query_invalid} with everything that is wrong or too much
     */
    PreparsedDocumentEntry read(GraphQuestion question, GraphSettings settings) {
        var document = documents.read(question.query(), question.language());
        var weight = new Weigher(schema.graph(), question.variables()).weigh(document);
        var faults = new ArrayList<FieldProblem>();
        check(faults, Limit.DEPTH, weight.depth(), settings.depth());
        check(faults, Limit.FIELDS, weight.fields(), settings.fields());
        check(faults, Limit.ALIASES, weight.aliases(), settings.aliases());
        check(faults, Limit.COMPLEXITY, weight.complexity(), settings.complexity());
        if (!faults.isEmpty()) {
            throw ProblemException.of(CoreProblem.QUERY_INVALID, faults);
        }
        return new PreparsedDocumentEntry(Objects.requireNonNull(document));
    }

    private static void check(ArrayList<FieldProblem> faults, Limit limit, long actual, int most) {
        if (actual > most) {
            faults.add(limit.problem(Map.of("max", most, "actual", actual)));
        }
    }
}
