package org.banyancms.core.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banyancms.core.search.SearchResult.Count;
import org.banyancms.core.search.SearchResult.Hit;

/**
 * A page of live variants.
 *
 * @param sequence the sequence that it stands for
 * @param total how many there are in all, where that was asked
 * @param hits the variants, in order
 * @param next cursor of the next page, if there is one
 * @param facets the values of each field that was asked for, the most frequent first
 * @param near whether the hits only have words like those asked for
 */
public record DeliveryPage(
        long sequence,
        OptionalLong total,
        List<Hit> hits,
        Optional<String> next,
        Map<String, List<Count>> facets,
        boolean near) {
    public DeliveryPage {
        hits = List.copyOf(hits);
    }
}
