package org.banyancms.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order in which an index gives its rows, once some of its fields are fixed to one value each.
 */
final class IndexOrder {

    private final List<IndexSpec.Field> fixed;
    private final List<IndexSpec.Field> order;

    private IndexOrder(IndexSpec spec, int fixedFields) {
        this.fixed = spec.fields().subList(0, fixedFields);
        this.order = new ArrayList<>(spec.fields().subList(fixedFields, spec.fields().size()));
        order.add(new IndexSpec.Field("_id", List.of("_id"), !StoredIndex.descendingId(spec)));
    }

    /**
     * Whether to read the index backwards for the order asked for; nothing when it does not give
     * that order.
     */
    static Optional<Boolean> direction(
            IndexSpec spec, int spans, int equalities, List<IndexSpec.Field> sort) {
        boolean scattered = spans > 1 && spec.fields().size() > 1;
        if (sort.isEmpty() || spec.multikey() || scattered) {
            return Optional.empty();
        }
        return new IndexOrder(spec, spans == 1 ? equalities : 0).direction(sort);
    }

    private Optional<Boolean> direction(List<IndexSpec.Field> sort) {
        Boolean backwards = null;
        int at = 0;
        for (IndexSpec.Field wanted : sort) {
            if (fixed.stream().anyMatch(field -> field.path().equals(wanted.path()))) {
                continue;
            }
            boolean next = at < order.size() && order.get(at).path().equals(wanted.path());
            boolean opposite = next && order.get(at++).ascending() != wanted.ascending();
            if (!next || (backwards != null && backwards != opposite)) {
                return Optional.empty();
            }
            backwards = opposite;
        }
        return Optional.of(backwards != null && backwards);
    }
}
