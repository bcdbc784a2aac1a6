package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index that leaves the fewest documents to read.
 *
 * <p>The trees know how many entries lie between two keys, so the choice rests on true numbers, not
 * on estimates.
 */
final class Planner {

    /**
     * Beyond this many combinations of {@code $in} values the later fields of an index are left to
     * the filter.
     */
    private static final int MOST_SPANS = 1000;

    private static final double FETCH = 2;
    private static final double SORT = 2;

    private final Query query;
    private final Constraints constraints;

    private Planner(Query query) {
        this.query = query;
        this.constraints = Constraints.of(query.filter());
    }

    static Plan plan(View view, Query query) {
        Planner planner = new Planner(query);
        List<View.Part> candidates = new ArrayList<>(view.indexes());
        candidates.addFirst(view.primary());
        Plan best = null;
        for (View.Part index :
                query.hint() == null ? candidates : hinted(candidates, query.hint())) {
            Plan plan = planner.consider(index, best == null && query.hint() != null);
            if (plan != null && (best == null || plan.betterThan(best))) {
                best = plan;
            }
        }
        return best == null ? planner.build(view.primary(), List.of(Span.ALL), 0, 0, false) : best;
    }

    private static List<View.Part> hinted(List<View.Part> candidates, Object hint) {
        List<View.Part> found =
                candidates.stream()
                        .filter(part ->
                                hint instanceof Document key
                                        ? part.spec().fields().equals(Query.fields(key))
                                        : part.spec().name().equals(hint))
                        .toList();
        if (found.isEmpty()) {
            throw Errors.of(
                    Errors.BAD_VALUE, "hint provided does not correspond to an existing index");
        }
        return found;
    }

    private @Nullable Plan consider(View.Part index, boolean forced) {
        IndexSpec spec = index.spec();
        List<byte[]> prefixes = List.of(new byte[0]);
        List<Span> spans = List.of(Span.ALL);
        int equalities = 0;
        int used = 0;
        boolean exact = true;
        boolean present = !spec.sparse() || forced;
        for (IndexSpec.Field field : spec.fields()) {
            Optional<Constraint> found = constraints.on(field.path(), spec.multikey());
            if (found.isEmpty()
                    || (long) prefixes.size() * found.get().spans().size() > MOST_SPANS) {
                break;
            }
            Constraint constraint = found.get();
            used++;
            present |= constraint.excludesNull();
            exact &= constraint.exact();
            spans = combine(prefixes, constraint, field.ascending());
            if (!constraint.points()) {
                break;
            }
            equalities++;
            prefixes = spans.stream().map(Span::low).toList();
        }
        return present ? build(index, spans, equalities, used, exact && equalities == used) : null;
    }

    private static List<Span> combine(
            List<byte[]> prefixes, Constraint constraint, boolean ascending) {
        List<Span> spans = new ArrayList<>();
        for (byte[] prefix : prefixes) {
            for (Span span : ascending ? constraint.spans() : constraint.spans().reversed()) {
                spans.add(span.under(prefix, ascending));
            }
        }
        return spans;
    }

    private Plan build(View.Part index, List<Span> spans, int equalities, int used, boolean exact) {
        long rows = 0;
        for (Span span : spans) {
            rows += Math.max(0, span.countIn(index.entries()));
        }
        Optional<Boolean> direction =
                IndexOrder.direction(index.spec(), spans.size(), equalities, query.sort());
        boolean sorted = query.sort().isEmpty() || direction.isPresent();
        boolean complete = !constraints.hasRemainder() && used == constraints.fields();
        double toRead =
                sorted && complete && query.enough() > 0 ? Math.min(rows, query.enough()) : rows;
        double cost = toRead * (index.spec().primary() ? 1 : FETCH) + (sorted ? 0 : rows * SORT);
        boolean countable = exact && complete && !index.spec().multikey();
        return new Plan(
                index, spans, equalities, direction.orElse(false), sorted, rows, countable, cost);
    }
}
