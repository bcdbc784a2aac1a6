package org.banyancms.core.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.delivery.DeliveryQuery;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What stands in the brackets of a field. */
final class Arguments {
    static final int DEFAULT_SIZE = 25;
    static final String ONE = "(id: ID, slug: String, locale: String!, fallback: [String!])";

    private Arguments() {}

    /** Those of a list, with a filter of its own. */
    static String list(String filter, boolean typed) {
        return "(locale: String!, q: String, filter: %s, sort: [String!], size: Int = %d, after: String, atLeast: Long%s)"
                .formatted(filter, DEFAULT_SIZE, typed ? "" : ", types: [String!]");
    }

    static Asked asked(DataFetchingEnvironment environment) {
        return new Asked(
                locale(environment.<String>getArgument("locale")),
                strings(environment, "fallback").stream().map(Arguments::locale).toList());
    }

    /**
     * A list, as every other surface of delivery asks for it.
     *
     * @param types content types; empty means those that the caller names
     */
    static DeliveryQuery query(DataFetchingEnvironment environment, Set<String> types) {
        Map<String, Object> filter = environment.getArgument("filter");
        Long atLeast = environment.getArgument("atLeast");
        return new DeliveryQuery(
                locale(environment.<String>getArgument("locale")),
                types.isEmpty() ? Set.copyOf(strings(environment, "types")) : types,
                Objects.requireNonNullElse(environment.<String>getArgument("q"), ""),
                filter == null ? Map.of() : filter,
                strings(environment, "sort"),
                Set.of(),
                Objects.requireNonNullElse(environment.<Integer>getArgument("size"), DEFAULT_SIZE),
                Optional.ofNullable(environment.<String>getArgument("after")),
                environment.getSelectionSet().contains("total"),
                atLeast == null ? 0 : atLeast);
    }

    private static List<String> strings(DataFetchingEnvironment environment, String name) {
        List<String> given = environment.getArgument(name);
        return given == null ? List.of() : List.copyOf(given);
    }

    /**
     * @throws ProblemException {@code unknown_locale}
     */
    static LocaleTag locale(@Nullable String tag) {
        try {
            return new LocaleTag(Objects.requireNonNullElse(tag, ""));
        } catch (IllegalArgumentException _) {
            throw ProblemException.of(
                    CoreProblem.UNKNOWN_LOCALE, Map.of("locale", String.valueOf(tag)));
        }
    }
}
