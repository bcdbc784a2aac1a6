package org.banyancms.core.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.search.SearchFollower;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.ContentTypes;

/**
 * Lists, filters, sorts and full text over what is live, at the sequence that the index stands at.
 */
public final class DeliveryQueries {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_SORTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SearchIndex index;
    private final SearchFollower follower;
    private final Journal journal;
    private final ContentTypes types;

    public DeliveryQueries(
            SearchIndex index, SearchFollower follower, Journal journal, ContentTypes types) {
        this.index = index;
        this.follower = follower;
        this.journal = journal;
        this.types = types;
    }

    /**
     * What a list asks for.
     *
     * @param locale the language, strictly
     * @param types content types; empty means all
     * @param text words to be found
     * @param filter a filter tree
     * @param sort names of fields, with a hyphen before those that descend
     * @param size how many at most
     * @param after cursor of the page before
     * @param atLeast the sequence that must be seen; 0 means whatever is there
     */
    public record Asked(
            LocaleTag locale,
            Set<String> types,
            String text,
            Map<String, Object> filter,
            List<String> sort,
            int size,
            Optional<String> after,
            long atLeast) {}

    /**
     * A page of live variants.
     *
     * @param sequence the sequence that it stands for
     * @param total how many there are in all
     * @param variants the variants, in order
     * @param next cursor of the next page, if there is one
     */
    public record Page(
            long sequence, long total, List<LiveVariant> variants, Optional<String> next) {}

    /**
     * One page.
     *
     * @throws ProblemException {@code query_invalid} with everything that is unknown or too much,
     *     {@code sequence_not_reached} when the index does not come to {@code atLeast} in time
     */
    public Page find(Asked asked) {
        var query = query(asked);
        await(asked.atLeast());
        var found = index.search(query);
        var variants = new ArrayList<LiveVariant>();
        for (var hit : found.hits()) {
            journal.live(hit.entry(), hit.locale(), found.sequence()).ifPresent(variants::add);
        }
        return new Page(found.sequence(), found.total(), variants, found.next());
    }

    private SearchQuery query(Asked asked) {
        var problems = new ArrayList<FieldProblem>();
        var fields = new QueryFields(known(asked.types(), problems));
        if (asked.text().length() > LONGEST_TEXT) {
            problems.add(
                    FieldProblem.at(
                            "/q",
                            "too_long",
                            Map.of("max", LONGEST_TEXT, "actual", asked.text().length())));
        }
        var filter = new FilterReader(fields, problems).read(asked.filter());
        var sort = sort(asked.sort(), fields, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.QUERY_INVALID, problems);
        }
        var conditions = new ArrayList<>(List.of(filter));
        if (!asked.types().isEmpty()) {
            conditions.add(
                    new org.banyancms.core.search.Condition.OneOf(
                            "type", List.copyOf(asked.types())));
        }
        return new SearchQuery(
                asked.locale(),
                asked.text(),
                new org.banyancms.core.search.Condition.All(conditions),
                sort,
                asked.size(),
                asked.after());
    }

    private List<ContentType> known(Set<String> names, List<FieldProblem> problems) {
        var all = types.all();
        for (var name : names) {
            if (all.stream().noneMatch(type -> type.name().equals(name))) {
                var choices = all.stream().map(ContentType::name).toList();
                problems.add(
                        FieldProblem.at(
                                "/type",
                                "unknown_choice",
                                Map.of("value", name, "choices", choices.toString())));
            }
        }
        return names.isEmpty()
                ? all
                : all.stream().filter(type -> names.contains(type.name())).toList();
    }

    private static List<SearchQuery.SortBy> sort(
            List<String> names, QueryFields fields, List<FieldProblem> problems) {
        var sort = new ArrayList<SearchQuery.SortBy>();
        for (var given : names) {
            boolean descending = given.startsWith("-");
            var name = descending ? given.substring(1) : given;
            if (!fields.knows(name) || Set.of("type", "owner", "topics", "slug").contains(name)) {
                problems.add(
                        FieldProblem.at(
                                "/sort",
                                "unknown_sort_field",
                                Map.of("field", name, "known", fields.names())));
            } else {
                var kind = fields.kind(name);
                boolean numeric =
                        kind == QueryFields.Kind.NUMBER || kind == QueryFields.Kind.INSTANT;
                sort.add(new SearchQuery.SortBy(name, numeric, descending));
            }
        }
        if (names.size() > MOST_SORTS) {
            problems.add(FieldProblem.at("/sort", "too_many_values", Map.of("max", MOST_SORTS)));
        }
        return sort;
    }

    private void await(long sequence) {
        try {
            if (index.sequence() < sequence && !follower.await(sequence, PATIENCE)) {
                throw ProblemException.of(
                        CoreProblem.SEQUENCE_NOT_REACHED,
                        Map.of("asked", sequence, "reached", index.sequence(), "retryAfter", 1));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(CoreProblem.UNAVAILABLE);
        }
    }
}
