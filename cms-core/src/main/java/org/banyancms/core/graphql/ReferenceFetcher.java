package org.banyancms.core.graphql;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.banyancms.core.entry.EntryId;
import org.jspecify.annotations.Nullable;

/** What one reference leads to; one that leads to nothing live is told in {@code errors}. */
final class ReferenceFetcher implements DataFetcher<Object> {
    private final String name;

    ReferenceFetcher(String name) {
        this.name = name;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Shown shown = Objects.requireNonNull(environment.getSource());
        if (!(shown.value(name) instanceof String id)) {
            return null;
        }
        var place = new ReferencePlace(environment, shown.asked());
        var key = new References.Key(new EntryId(id), shown.asked());
        return place.loader()
                .load(key)
                .thenApply(referred -> {
                    var result = DataFetcherResult.<Object>newResult();
                    return place.add(referred, key.entry(), place.path(), result)
                            .map(result::data)
                            .orElse(result)
                            .build();
                });
    }
}
