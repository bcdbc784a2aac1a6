package org.banyancms.core.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.text.Texts;

/** Values that a filter compares with, read as the field's kind has them. */
final class Operands {
    private static final int DATE_LENGTH = "2026-01-31".length();

    private Operands() {}

    /** A number, or an instant in milliseconds; nothing where the value is neither. */
    static Optional<Double> number(QueryFields.Kind kind, Object value) {
        try {
            return kind == QueryFields.Kind.INSTANT
                    ? Optional.of((double) instant(text(value)).toEpochMilli())
                    : Optional.of(Double.valueOf(text(value))).filter(Double::isFinite);
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A day alone means its beginning in UTC. */
    private static Instant instant(String text) {
        return text.length() == DATE_LENGTH
                ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }

    /** A text; nothing where the value is no text of the kind. */
    static Optional<String> whole(QueryFields.Kind kind, Object value) {
        var text = text(value);
        boolean fits =
                switch (kind) {
                    case DATE -> isDate(text);
                    case BOOLEAN -> text.equals("true") || text.equals("false");
                    default ->
                            !text.isEmpty() && !(value instanceof Map) && !(value instanceof List);
                };
        return fits ? Optional.of(text) : Optional.empty();
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** Several values: a list, or texts with commas between them. */
    static List<Object> several(Object operand) {
        return switch (operand) {
            case List<?> list -> list.stream().<Object>map(Operands::present).toList();
            case Map<?, ?> map -> map.values().stream().<Object>map(Operands::present).toList();
            default -> List.copyOf(Arrays.asList(text(operand).split(",")));
        };
    }

    private static Object present(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value;
    }

    static String text(Object value) {
        return Texts.nfc(String.valueOf(value).strip());
    }
}
