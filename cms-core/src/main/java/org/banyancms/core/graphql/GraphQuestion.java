package org.banyancms.core.graphql;

import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A question as it comes in.
 *
 * @param query the document
 * @param operation which of its operations; null where there is but one
 * @param variables values for its variables
 * @param language the language in which refusals are told
 */
public record GraphQuestion(
        String query,
        @Nullable String operation,
        Map<String, @Nullable Object> variables,
        LocaleTag language) {}
