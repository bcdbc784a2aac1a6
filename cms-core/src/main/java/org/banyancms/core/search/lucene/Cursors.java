package org.banyancms.core.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Cursors of pages: the sort values of the last hit, so that a page begins right after it whatever
 * has changed.
 */
final class Cursors {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Cursors() {}

    static String write(FieldDoc last) {
        var parts = new ArrayList<String>();
        for (var value : last.fields) {
            parts.add(
                    switch (value) {
                        case null -> "n";
                        case Float score -> "f" + score;
                        case Double number -> "d" + number;
                        case BytesRef bytes ->
                                "b" + ENCODER.encodeToString(BytesRef.deepCopyOf(bytes).bytes);
                        default ->
                                throw new IllegalStateException(
                                        "no cursor from " + value.getClass());
                    });
        }
        return ENCODER.encodeToString(String.join(";", parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param values how many sort values the query has
     */
    static FieldDoc read(String cursor, int values) {
        try {
            var parts = new String(DECODER.decode(cursor), StandardCharsets.UTF_8).split(";", -1);
            if (parts.length == values) {
                @Nullable Object[] fields = new @Nullable Object[values];
                for (int i = 0; i < values; i++) {
                    fields[i] = value(parts[i]);
                }
                return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw refused();
        }
        throw refused();
    }

    private static @Nullable Object value(String part) {
        var rest = part.substring(1);
        return switch (part.charAt(0)) {
            case 'n' -> null;
            case 'f' -> Float.valueOf(rest);
            case 'd' -> Double.valueOf(rest);
            case 'b' -> new BytesRef(DECODER.decode(rest));
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static ProblemException refused() {
        return ProblemException.of(
                CoreProblem.QUERY_INVALID,
                List.of(
                        FieldProblem.at(
                                "",
                                "malformed_parameter",
                                Map.of("parameter", "page[after]", "value", "…"))));
    }
}
