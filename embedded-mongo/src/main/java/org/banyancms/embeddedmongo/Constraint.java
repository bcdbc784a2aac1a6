package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says about one field, as stretches of encoded values.
 *
 * @param points whether each stretch is a single value
 * @param exact whether the stretches hold the matching values and no others
 */
record Constraint(List<Span> spans, boolean points, boolean exact) {

    /** What a literal value asks for; nothing when no index can help. */
    static Optional<Constraint> equality(@Nullable Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            return LiteralPrefix.of(BsonRegularExpression.convertToRegularExpression(value))
                    .map(Constraint::prefix);
        }
        if (value == null || value instanceof Missing) {
            // an absent field, null and an empty array stand side by side
            return Optional.of(range(new byte[] {KeyCodec.EMPTY}, new byte[] {KeyCodec.NULL}));
        }
        if (value instanceof Collection) {
            return Optional.empty();
        }
        boolean exact = !(value instanceof Document);
        return Optional.of(
                new Constraint(List.of(Span.point(KeyCodec.encode(value))), true, exact));
    }

    /** What {@code $in} asks for: the stretches of each of its values, each once. */
    static Optional<Constraint> anyOf(Collection<?> values) {
        TreeSet<byte[]> points = new TreeSet<>(Arrays::compareUnsigned);
        boolean exact = true;
        for (Object value : values) {
            Optional<Constraint> one = equality(value).filter(Constraint::points);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            exact &= one.get().exact();
            points.add(one.get().spans().getFirst().low());
        }
        return Optional.of(new Constraint(points.stream().map(Span::point).toList(), true, exact));
    }

    /** What a comparison asks for: only values of the same type are compared. */
    static Optional<Constraint> comparison(String operator, @Nullable Object value) {
        if (value == null
                || value instanceof Collection
                || value instanceof Document
                || value instanceof MinKey
                || value instanceof MaxKey) {
            return Optional.empty();
        }
        byte[] bound = KeyCodec.encode(value);
        byte[] typeStart = {bound[0]};
        byte[] typeEnd = {(byte) (bound[0] + 1)};
        return Optional.of(
                operator.startsWith("$g") ? range(bound, typeEnd) : range(typeStart, bound));
    }

    /**
     * Both at once; for an index with arrays different elements may satisfy them, so only one may
     * be used there.
     */
    Constraint and(Constraint other) {
        if (points || other.points) {
            boolean mine = points && (!other.points || spans.size() <= other.spans.size());
            Constraint kept = mine ? this : other;
            return new Constraint(kept.spans, true, false);
        }
        Span a = spans.getFirst();
        Span b = other.spans.getFirst();
        byte[] low = Arrays.compareUnsigned(a.low(), b.low()) >= 0 ? a.low() : b.low();
        byte[] high = Arrays.compareUnsigned(a.high(), b.high()) <= 0 ? a.high() : b.high();
        return range(low, high);
    }

    /** The least stretch that holds both. */
    Constraint hull(Constraint other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        byte[] low = all.stream().map(Span::low).min(Arrays::compareUnsigned).orElseThrow();
        byte[] high = all.stream().map(Span::high).max(Arrays::compareUnsigned).orElseThrow();
        return range(low, high);
    }

    /** Whether a document must have the field to match, so that a sparse index knows it. */
    boolean excludesNull() {
        return spans.stream()
                .allMatch(span -> span.low().length > 0 && (span.low()[0] & 0xFF) > KeyCodec.NULL);
    }

    private static Constraint prefix(String prefix) {
        byte[] bytes = KeyCodec.stringPrefix(prefix);
        return range(bytes, bytes);
    }

    private static Constraint range(byte[] low, byte[] high) {
        return new Constraint(List.of(new Span(low, high)), false, false);
    }
}
