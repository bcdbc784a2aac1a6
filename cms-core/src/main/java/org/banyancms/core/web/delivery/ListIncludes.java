package org.banyancms.core.web.delivery;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.delivery.DeliveryPage;
import org.banyancms.core.delivery.DeliveryQueries;
import org.banyancms.core.delivery.DeliveryQuery;
import org.banyancms.core.delivery.IncludePaths;
import org.banyancms.core.delivery.Included;
import org.banyancms.core.delivery.Includes;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.search.SearchResult.Hit;

/** What the entries of a list refer to, as of the sequence of the list. */
final class ListIncludes {
    private final DeliveryQueries queries;
    private final Includes includes;

    ListIncludes(DeliveryQueries queries, Includes includes) {
        this.queries = queries;
        this.includes = includes;
    }

    IncludePaths paths(Set<String> asked, DeliveryQuery query) {
        return includes.paths(asked, query.types());
    }

    /** Nothing where nothing was asked for. */
    Optional<Included> of(DeliveryPage page, DeliveryQuery asked, IncludePaths paths) {
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        var variants = new ArrayList<LiveVariant>();
        page.hits().stream()
                .collect(groupingBy(Hit::locale))
                .forEach((locale, hits) ->
                        variants.addAll(queries.contents(hits, locale, page.sequence())));
        return Optional.of(
                includes.follow(variants, paths, asked.locale(), List.of(), page.sequence()));
    }
}
