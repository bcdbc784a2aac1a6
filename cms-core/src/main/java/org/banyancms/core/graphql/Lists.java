package org.banyancms.core.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banyancms.core.delivery.DeliveryPage;
import org.banyancms.core.delivery.DeliveryQueries;
import org.banyancms.core.delivery.DeliveryQuery;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.LiveVariant;

/** Lists, filtered, sorted and paged as everywhere in delivery. */
final class Lists {
    private final DeliveryQueries queries;

    Lists(DeliveryQueries queries) {
        this.queries = queries;
    }

    /**
     * One page.
     *
     * @param types content types; empty means those that the caller names
     */
    Map<String, Object> page(DataFetchingEnvironment environment, Set<String> types) {
        var reading = Reading.of(environment);
        reading.goOn();
        var asked = Arguments.query(environment, types);
        subjects(asked, reading);
        var page = queries.find(asked);
        reading.found(page.sequence());
        var body = new LinkedHashMap<String, Object>();
        body.put("sequence", page.sequence());
        page.total().ifPresent(total -> body.put("total", total));
        page.next().ifPresent(cursor -> body.put("after", cursor));
        body.put("near", page.near());
        body.put("items", items(asked, page));
        return body;
    }

    private List<Shown> items(DeliveryQuery asked, DeliveryPage page) {
        var language = new Asked(asked.locale(), List.of());
        var contents = new HashMap<EntryId, LiveVariant>();
        for (var variant : queries.contents(page.hits(), asked.locale(), page.sequence())) {
            contents.put(variant.entry(), variant);
        }
        return page.hits().stream()
                .map(hit -> contents.get(hit.entry()))
                .filter(Objects::nonNull)
                .map(variant -> Shown.of(variant, language))
                .toList();
    }

    private static void subjects(DeliveryQuery asked, Reading reading) {
        if (asked.types().isEmpty()) {
            reading.isAbout(Subjects.list(asked.locale()));
        } else {
            asked.types().forEach(type -> reading.isAbout(Subjects.list(asked.locale(), type)));
            reading.isAbout(Subjects.removals(asked.locale()));
        }
    }
}
