package org.banyancms.core.web.delivery;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banyancms.core.delivery.DeliveryQuery;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.web.PageAsked;
import org.jspecify.annotations.Nullable;

/**
 * A list asked for in JSON.
 *
 * @param type one content type or several; none means all
 * @param locale the language
 * @param q words to be found
 * @param filter a filter tree
 * @param sort fields, with a hyphen before those that descend
 * @param fields fields to be shown; none means all
 * @param include references to be followed
 * @param page which page
 * @param count whether all are counted
 * @param facets fields whose values are counted
 * @param highlight whether hits show where the words stand
 * @param across whether every language is searched
 * @param atLeast the sequence that must be seen
 */
record QueryBody(
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> type,
        @Nullable LocaleTag locale,
        @Nullable String q,
        @Nullable Map<String, Object> filter,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> sort,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> fields,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> include,
        @Nullable Page page,
        @Nullable Boolean count,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> facets,
        @Nullable Boolean highlight,
        @Nullable Boolean across,
        @Nullable Long atLeast) {

    /**
     * Which page.
     *
     * @param size how many, 1 to 100
     * @param after cursor of the page before
     */
    record Page(@Nullable Integer size, @Nullable String after) {}

    /**
     * @throws ProblemException {@code malformed_request} when the language is missing
     */
    DeliveryQuery asked() {
        if (locale == null) {
            throw ProblemException.of(
                    CoreProblem.MALFORMED_REQUEST, List.of(FieldProblem.at("/locale", "required")));
        }
        return new DeliveryQuery(
                locale,
                set(type),
                Objects.requireNonNullElse(q, ""),
                Objects.requireNonNullElse(filter, Map.of()),
                List.copyOf(new LinkedHashSet<>(present(sort))),
                set(fields),
                page == null || page.size() == null ? PageAsked.DEFAULT_SIZE : page.size(),
                page == null ? Optional.empty() : Optional.ofNullable(page.after()),
                Boolean.TRUE.equals(count),
                Objects.requireNonNullElse(atLeast, 0L),
                new SearchQuery.Extras(
                        List.copyOf(new LinkedHashSet<>(present(facets))),
                        Boolean.TRUE.equals(highlight),
                        Boolean.TRUE.equals(across)));
    }

    /** The references to be followed. */
    Set<String> includes() {
        return set(include);
    }

    private static Set<String> set(@Nullable List<@Nullable String> names) {
        return new TreeSet<>(present(names));
    }

    private static List<String> present(@Nullable List<@Nullable String> names) {
        return names == null
                ? List.of()
                : names.stream().map(name -> name == null ? "" : name).toList();
    }
}
