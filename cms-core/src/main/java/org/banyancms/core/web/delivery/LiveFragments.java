package org.banyancms.core.web.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banyancms.core.delivery.DeliveryPage;
import org.banyancms.core.delivery.DeliveryQueries;
import org.banyancms.core.delivery.DeliverySettings;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchResult.Hit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Live variants as the JSON that lists are made of. A version never changes, so what is kept of it
 * is right for ever, and a list that nobody has asked for yet costs no more than its search.
 */
final class LiveFragments {
    private static final int OVERHEAD = 300;

    private final DeliveryQueries queries;
    private final JsonMapper mapper;
    private final Cache<Key, byte[]> fragments;

    /** Which version, and which of its fields. */
    private record Key(EntryId entry, LocaleTag locale, String version, String fields) {}

    LiveFragments(DeliveryQueries queries, JsonMapper mapper, DeliverySettings settings) {
        this.queries = queries;
        this.mapper = mapper;
        this.fragments =
                Caffeine.newBuilder()
                        .maximumWeight(settings.fragments().toBytes())
                        .weigher((Key key, byte[] json) -> OVERHEAD + json.length)
                        .executor(Runnable::run)
                        .build();
    }

    /**
     * The hits of a page, in order, each entry once. One whose content a later release has taken
     * away, which the retention of old versions prevents, is left out.
     *
     * @param wanted names of the fields to give; empty gives all
     */
    Map<Hit, byte[]> of(DeliveryPage page, Set<String> wanted) {
        var fields = String.join(",", new TreeSet<>(wanted));
        var found = new HashMap<EntryId, byte[]>();
        var missing = new HashMap<LocaleTag, Map<EntryId, Hit>>();
        for (var hit : page.hits()) {
            var kept = fragments.getIfPresent(key(hit, fields));
            if (kept == null) {
                missing.computeIfAbsent(hit.locale(), _ -> new HashMap<>()).put(hit.entry(), hit);
            } else {
                found.put(hit.entry(), kept);
            }
        }
        missing.forEach((locale, hits) -> {
            for (var variant : queries.contents(hits.values(), locale, page.sequence())) {
                var json = mapper.writeValueAsBytes(LiveAnswers.variant(variant, wanted));
                found.put(variant.entry(), json);
                var hit = hits.get(variant.entry());
                if (hit != null) {
                    fragments.put(key(hit, fields), json);
                }
            }
        });
        var inOrder = new LinkedHashMap<Hit, byte[]>();
        for (var hit : page.hits()) {
            var json = found.get(hit.entry());
            if (json != null) {
                inOrder.put(hit, json);
            }
        }
        return inOrder;
    }

    private static Key key(Hit hit, String fields) {
        return new Key(hit.entry(), hit.locale(), hit.version(), fields);
    }
}
