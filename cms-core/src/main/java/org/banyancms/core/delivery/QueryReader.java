package org.banyancms.core.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.search.Condition;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.text.Texts;
import org.banyancms.core.type.ContentType;

/** Turns what is asked into a question to the index, or says everything that is wrong with it. */
final class QueryReader {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_SORTS = 4;
    private static final int MOST_FACETS = 8;

    private final List<ContentType> types;
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * @param types every content type that there is
     */
    QueryReader(List<ContentType> types) {
        this.types = types;
    }

    /**
     * @throws ProblemException {@code query_invalid} with everything that is unknown or too much
     */
    SearchQuery read(DeliveryQuery asked) {
        var fields = new QueryFields(known(asked.types()));
        text(asked.text());
        var condition = condition(asked, fields);
        var sort = sort(asked.sort(), fields);
        shown(asked.fields(), fields);
        facets(asked.extras().facets(), fields);
        size(asked.size());
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.QUERY_INVALID, problems);
        }
        return new SearchQuery(
                Optional.of(asked.locale()),
                Texts.nfc(asked.text()),
                condition,
                sort,
                asked.size(),
                asked.after(),
                asked.count(),
                asked.extras());
    }

    /**
     * @throws ProblemException {@code query_invalid} when what is typed is too long
     */
    static void checkTyped(String typed) {
        var reader = new QueryReader(List.of());
        reader.text(typed);
        if (!reader.problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.QUERY_INVALID, reader.problems);
        }
    }

    private void facets(List<String> names, QueryFields fields) {
        names.stream()
                .filter(name -> !fields.canCount(name))
                .forEach(name ->
                        problem(
                                "/facets",
                                "unknown_facet",
                                Map.of("field", name, "known", fields.countable())));
        if (names.size() > MOST_FACETS) {
            problem("/facets", "too_many_values", Map.of("max", MOST_FACETS));
        }
    }

    private Condition condition(DeliveryQuery asked, QueryFields fields) {
        var filter = new FilterReader(fields, problems).read(asked.filter());
        if (asked.types().isEmpty()) {
            return filter;
        }
        var types = new Condition.OneOf("type", asked.types().stream().sorted().toList());
        return new Condition.All(List.of(filter, types));
    }

    private List<ContentType> known(Set<String> names) {
        var all = types.stream().map(ContentType::name).toList();
        for (var name : names) {
            if (!all.contains(name)) {
                var choices = String.join(", ", all);
                problem("/type", "unknown_choice", Map.of("value", name, "choices", choices));
            }
        }
        var asked = types.stream().filter(type -> names.contains(type.name())).toList();
        return asked.isEmpty() ? types : asked;
    }

    private void text(String text) {
        if (text.length() > LONGEST_TEXT) {
            problem("/q", "too_long", Map.of("max", LONGEST_TEXT, "actual", text.length()));
        }
    }

    private List<SearchQuery.SortBy> sort(List<String> names, QueryFields fields) {
        var sort = new ArrayList<SearchQuery.SortBy>();
        for (var given : names) {
            boolean descending = given.startsWith("-");
            var name = descending ? given.substring(1) : given;
            if (fields.canSortBy(name)) {
                sort.add(new SearchQuery.SortBy(name, fields.kind(name).isNumeric(), descending));
            } else {
                problem(
                        "/sort",
                        "unknown_sort_field",
                        Map.of("field", name, "known", fields.sortable()));
            }
        }
        if (names.size() > MOST_SORTS) {
            problem("/sort", "too_many_values", Map.of("max", MOST_SORTS));
        }
        return sort;
    }

    private void shown(Set<String> names, QueryFields fields) {
        names.stream()
                .filter(name -> !fields.canShow(name))
                .sorted()
                .forEach(name ->
                        problem(
                                "/fields",
                                "unknown_shown_field",
                                Map.of("field", name, "known", fields.showable())));
    }

    private void size(int size) {
        if (size < 1 || size > SearchQuery.LARGEST_PAGE) {
            problem(
                    "/page/size",
                    "page_size",
                    Map.of("max", SearchQuery.LARGEST_PAGE, "actual", size));
        }
    }

    private void problem(String at, String code, Map<String, Object> params) {
        problems.add(FieldProblem.at(at, code, params));
    }
}
