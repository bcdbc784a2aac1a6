package org.banyancms.core.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * Cursors of one query's pages: the sort values of the last hit, so that the next page begins right
 * after it whatever has changed. A cursor of another query is refused.
 */
final class Cursors {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private static final String NONE = "*";

    private final SortField[] sort;
    private final String query;

    Cursors(SearchQuery query, Sort sort) {
        this.sort = sort.getSort();
        this.query =
                Integer.toHexString(
                        List.of(query.searched(), query.text(), query.filter(), query.sort())
                                .toString()
                                .hashCode());
    }

    String write(FieldDoc last) {
        var parts = new ArrayList<String>();
        parts.add(query);
        for (var value : last.fields) {
            parts.add(written(value));
        }
        return ENCODER.encodeToString(String.join(";", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case BytesRef bytes -> ENCODER.encodeToString(BytesRef.deepCopyOf(bytes).bytes);
            default -> value.toString();
        };
    }

    /**
     * @throws ProblemException {@code query_invalid} when it is no cursor of this query
     */
    FieldDoc read(String cursor) {
        try {
            var parts = new String(DECODER.decode(cursor), StandardCharsets.UTF_8).split(";", -1);
            if (parts.length == sort.length + 1 && parts[0].equals(query)) {
                @Nullable Object[] fields = new @Nullable Object[sort.length];
                for (int i = 0; i < sort.length; i++) {
                    fields[i] = value(sort[i].getType(), parts[i + 1]);
                }
                return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
            }
        } catch (IllegalArgumentException _) {
            throw refused(cursor);
        }
        throw refused(cursor);
    }

    private static @Nullable Object value(SortField.Type type, String written) {
        return switch (type) {
            case SCORE -> Float.valueOf(written);
            case CUSTOM -> Double.valueOf(written); // numbers, by their smallest value
            default -> written.equals(NONE) ? null : new BytesRef(DECODER.decode(written));
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
