package org.banyancms.core.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.delivery.DeliveryDesk;
import org.banyancms.core.delivery.DeliveryQueries;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentTypes;

/**
 * Answers questions about what is live, in the schema of the content types as they are now. All of
 * an answer is of one sequence: the journal's head, or, where it has lists, that of the index.
 */
public final class GraphDesk {
    private static final int TRIES = 4;

    /** What every answer is about, so that one about nothing else can be kept as well. */
    private static final String SCHEMA = "schema";

    private final ContentTypes types;
    private final Journal journal;
    private final Roots roots;
    private final Lists lists;
    private final References references;
    private final Refusals refusals;
    private final GraphSettings settings;
    private volatile Served served;

    public GraphDesk(
            ContentTypes types,
            Journal journal,
            DeliveryDesk desk,
            DeliveryQueries queries,
            Messages messages,
            GraphSettings settings) {
        this.types = types;
        this.journal = journal;
        this.roots = new Roots(desk, journal);
        this.lists = new Lists(queries);
        this.references = new References(journal);
        this.refusals = new Refusals(messages);
        this.settings = settings;
        this.served = serve(types.edition());
    }

    /** The schema as it is now, in its own language. */
    public String schema() {
        return served().schema().text();
    }

    /** What tells the schema as it is now from those of every other time. */
    public String edition() {
        return types.edition();
    }

    private Served served() {
        var edition = types.edition();
        var known = served;
        return known.edition().equals(edition) ? known : renewed(edition);
    }

    private synchronized Served renewed(String edition) {
        if (!served.edition().equals(edition)) {
            served = serve(edition);
        }
        return served;
    }

    private Served serve(String edition) {
        return Served.of(
                edition, new SchemaMaker(types.all(), roots, lists).make(refusals), settings);
    }

    /** The answer, whatever the question is. */
    public GraphAnswer answer(GraphQuestion question) {
        try {
            var now = served();
            var document = now.read(question, settings);
            long end = System.nanoTime() + settings.time().toNanos();
            var reading = new Reading(journal.head(), settings, end);
            for (int tries = 1; ; tries++) {
                var result = execute(now, question, document, reading);
                if (tries == TRIES || reading.foundAt() == reading.sequence()) {
                    return answer(result, reading, question.language());
                }
                reading = new Reading(reading.foundAt(), settings, end);
            }
        } catch (ProblemException refused) {
            return refused(refused, question.language());
        } catch (GraphQLException fault) {
            return refused(invalid(fault), question.language());
        }
    }

    private ExecutionResult execute(
            Served now, GraphQuestion question, PreparsedDocumentEntry document, Reading reading) {
        var result =
                now.graph()
                        .execute(
                                ExecutionInput.newExecutionInput()
                                        .query(question.query())
                                        .operationName(question.operation())
                                        .variables(question.variables())
                                        .locale(Locale.forLanguageTag(question.language().value()))
                                        .dataLoaderRegistry(references.loaders(reading))
                                        .graphQLContext(
                                                Map.of(
                                                        Reading.class,
                                                        reading,
                                                        Schema.class,
                                                        now.schema(),
                                                        PreparsedDocumentEntry.class,
                                                        document))
                                        .build());
        var exceeded = reading.exceeded();
        if (exceeded != null) {
            throw exceeded;
        }
        return result;
    }

    private GraphAnswer answer(ExecutionResult result, Reading reading, LocaleTag language) {
        reading.isAbout(SCHEMA);
        var kind =
                result.getErrors().isEmpty()
                        ? GraphAnswer.Kind.WHOLE
                        : result.isDataPresent()
                                ? GraphAnswer.Kind.PARTIAL
                                : GraphAnswer.Kind.REFUSED;
        var body = new LinkedHashMap<>(result.toSpecification());
        if (kind != GraphAnswer.Kind.WHOLE) {
            body.put("errors", refusals.told(result.getErrors(), language));
        }
        return new GraphAnswer(kind, body, reading.subjects());
    }

    /** A question that is refused before it was read, told as all others are. */
    public GraphAnswer refused(ProblemException problem, LocaleTag language) {
        var errors = refusals.of(problem, language, List.of(), null);
        return new GraphAnswer(
                GraphAnswer.Kind.REFUSED,
                Map.of("errors", errors.stream().map(error -> error.toSpecification()).toList()),
                Set.of());
    }

    private static ProblemException invalid(GraphQLException fault) {
        return ProblemException.of(
                CoreProblem.QUERY_INVALID,
                List.of(
                        FieldProblem.at(
                                "/query",
                                "graphql_invalid",
                                Map.of("what", String.valueOf(fault.getMessage())))));
    }
}
