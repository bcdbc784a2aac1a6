package org.banyancms.core.graphql;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.banyancms.core.entry.EntryId;
import org.jspecify.annotations.Nullable;

/** What several references lead to, each at its place: nothing at that of one that is not live. */
final class ReferencesFetcher implements DataFetcher<Object> {
    private final String name;

    ReferencesFetcher(String name) {
        this.name = name;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Shown shown = Objects.requireNonNull(environment.getSource());
        if (shown.value(name) == null) {
            return null;
        }
        var keys =
                shown.list(name).stream()
                        .map(id ->
                                new References.Key(new EntryId(String.valueOf(id)), shown.asked()))
                        .toList();
        var place = new ReferencePlace(environment, shown.asked());
        return place.loader().loadMany(keys).thenApply(referred -> all(keys, referred, place));
    }

    private static DataFetcherResult<Object> all(
            List<References.Key> keys, List<Referred> referred, ReferencePlace place) {
        var result = DataFetcherResult.<Object>newResult();
        var entries = new ArrayList<@Nullable Object>();
        for (int i = 0; i < keys.size(); i++) {
            var path = place.path().segment(i);
            entries.add(place.add(referred.get(i), keys.get(i).entry(), path, result).orElse(null));
        }
        return result.data(entries).build();
    }
}
