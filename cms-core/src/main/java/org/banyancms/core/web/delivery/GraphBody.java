package org.banyancms.core.web.delivery;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL question as clients send it.
 *
 * @param query the document; may be left out where its hash is known
 * @param operationName which of its operations
 * @param variables values for its variables
 * @param extensions may hold {@code persistedQuery} with {@code sha256Hash}
 */
record GraphBody(
        @Nullable String query,
        @Nullable String operationName,
        @Nullable Map<String, @Nullable Object> variables,
        @Nullable Map<String, @Nullable Object> extensions) {

    /** Which operation; null where there is but one. */
    @Nullable String operation() {
        return operationName == null || operationName.isEmpty() ? null : operationName;
    }

    /** The hash by which the document may be known. */
    @Nullable String hash() {
        return extensions != null
                        && extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                        && persisted.get("sha256Hash") instanceof String hash
                ? hash
                : null;
    }
}
