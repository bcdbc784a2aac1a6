package org.banyancms.core.graphql;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the caller's language what is missing or was refused, one error for each place. */
final class Refusals implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Messages messages;

    Refusals(Messages messages) {
        this.messages = messages;
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        var environment = failed.getDataFetchingEnvironment();
        var language = new LocaleTag(environment.getLocale().toLanguageTag());
        var errors =
                of(
                        problem(failed.getException()),
                        language,
                        List.of(failed.getSourceLocation()),
                        failed.getPath().toList());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult().errors(errors).build());
    }

    private static ProblemException problem(Throwable error) {
        var cause = error;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        LOG.error("A value of the graph could not be read", cause);
        return ProblemException.of(CoreProblem.INTERNAL);
    }

    /** The errors of a problem: one for each of its places, or one for itself. */
    List<GraphQLError> of(
            ProblemException problem,
            LocaleTag language,
            List<SourceLocation> locations,
            @Nullable List<Object> path) {
        if (problem.fields().isEmpty()) {
            return List.of(new Refusal(text(problem, language), members(problem), locations, path));
        }
        return problem.fields().stream()
                .<GraphQLError>map(field ->
                        new Refusal(text(field, language), members(field), locations, path))
                .toList();
    }

    /** One place told. */
    GraphQLError of(
            FieldProblem field,
            LocaleTag language,
            @Nullable SourceLocation location,
            List<Object> path) {
        var locations = location == null ? List.<SourceLocation>of() : List.of(location);
        return new Refusal(text(field, language), members(field), locations, path);
    }

    /** Errors as they go out; those of the library get a code and words like all others. */
    List<Map<String, Object>> told(List<GraphQLError> errors, LocaleTag language) {
        return errors.stream()
                .map(error -> error instanceof Refusal ? error : of(error, language))
                .map(GraphQLError::toSpecification)
                .toList();
    }

    private GraphQLError of(GraphQLError error, LocaleTag language) {
        var what = Map.<String, Object>of("what", String.valueOf(error.getMessage()));
        var field = FieldProblem.at("", "graphql_invalid", what);
        var locations = error.getLocations();
        return new Refusal(
                text(field, language),
                members(field),
                locations == null ? List.of() : locations,
                error.getPath());
    }

    private String text(ProblemException problem, LocaleTag language) {
        return messages.text(
                language, "problem." + problem.kind().code() + ".detail", problem.params());
    }

    private String text(FieldProblem field, LocaleTag language) {
        return messages.text(language, "field." + field.code(), field.params());
    }

    private static Map<String, Object> members(ProblemException problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put("code", problem.kind().code());
        members.putAll(problem.members());
        return members;
    }

    private static Map<String, Object> members(FieldProblem field) {
        var members = new LinkedHashMap<String, Object>();
        members.put("code", field.code());
        if (!field.pointer().isEmpty()) {
            members.put("pointer", field.pointer());
        }
        members.putAll(field.params());
        return members;
    }
}
