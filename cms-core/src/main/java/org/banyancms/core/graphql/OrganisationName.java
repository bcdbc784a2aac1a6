package org.banyancms.core.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An office's name in the language asked for, else in that of the story. */
final class OrganisationName implements DataFetcher<Object> {
    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Map<String, Object> organisation = Objects.requireNonNull(environment.getSource());
        String given = environment.getArgument("locale");
        var tag = given == null ? organisation.get("locale") : Arguments.locale(given).value();
        return organisation.get("names") instanceof Map<?, ?> names ? names.get(tag) : null;
    }
}
