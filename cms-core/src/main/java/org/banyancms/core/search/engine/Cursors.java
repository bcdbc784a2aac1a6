package org.banyancms.core.search.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * Cursors of one query's pages: the keys of the last hit, so that the next page begins right after
 * it whatever has changed. A cursor of another query is refused.
 */
final class Cursors {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private static final String NONE = "*";

    private final List<Order> order;
    private final String query;

    Cursors(SearchQuery query, List<Order> order) {
        this.order = order;
        this.query =
                Integer.toHexString(
                        List.of(query.searched(), query.text(), query.filter(), query.sort())
                                .toString()
                                .hashCode());
    }

    String write(List<@Nullable Object> keys) {
        var parts = new ArrayList<String>();
        parts.add(query);
        keys.forEach(key -> parts.add(written(key)));
        return ENCODER.encodeToString(String.join(";", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String written(@Nullable Object key) {
        return switch (key) {
            case null -> NONE;
            case String text -> ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
            default -> key.toString();
        };
    }

    /**
     * @throws ProblemException {@code query_invalid} when it is no cursor of this query
     */
    List<@Nullable Object> read(String cursor) {
        try {
            var parts = new String(DECODER.decode(cursor), StandardCharsets.UTF_8).split(";", -1);
            if (parts.length == order.size() + 1 && parts[0].equals(query)) {
                var keys = new ArrayList<@Nullable Object>();
                for (int i = 0; i < order.size(); i++) {
                    keys.add(key(order.get(i).by(), parts[i + 1]));
                }
                return keys;
            }
        } catch (IllegalArgumentException _) {
            throw refused(cursor);
        }
        throw refused(cursor);
    }

    private static @Nullable Object key(Order.By by, String written) {
        return switch (by) {
            case WEIGHT -> Float.valueOf(written);
            case NUMBER -> Double.valueOf(written);
            case TEXT ->
                    written.equals(NONE)
                            ? null
                            : new String(DECODER.decode(written), StandardCharsets.UTF_8);
        };
    }

    private static ProblemException refused(String cursor) {
        return ProblemException.of(
                CoreProblem.QUERY_INVALID,
                List.of(
                        FieldProblem.at(
                                "",
                                "malformed_parameter",
                                Map.of("parameter", "page[after]", "value", cursor))));
    }
}
