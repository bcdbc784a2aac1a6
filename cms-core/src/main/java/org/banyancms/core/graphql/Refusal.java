package org.banyancms.core.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an answer's {@code errors}.
 *
 * @param message in the caller's language
 * @param extensions the stable {@code code} and what else a program needs
 * @param locations places in the question
 * @param path place in the answer, null where there is none
 */
record Refusal(
        String message,
        Map<String, Object> extensions,
        List<SourceLocation> locations,
        @Nullable List<Object> path)
        implements GraphQLError {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
        var told = new LinkedHashMap<String, Object>();
        told.put("message", message);
        if (!locations.isEmpty()) {
            told.put("locations", locations.stream().map(Refusal::place).toList());
        }
        if (path != null) {
            told.put("path", path);
        }
        told.put("extensions", extensions);
        return told;
    }

    private static Map<String, Object> place(SourceLocation location) {
        return Map.of("line", location.getLine(), "column", location.getColumn());
    }
}
