package org.banyancms.core.migration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyancms.core.field.CanonicalJson;
import org.banyancms.core.richtext.BlockIds;
import org.banyancms.core.richtext.MarkdownReader;
import org.banyancms.core.richtext.PlainText;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;
import org.banyancms.core.type.ValueReader;

/** Turns values of one kind into values of another, or says that it cannot. */
final class Conversion {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final Map<FieldKind, List<FieldKind>> POSSIBLE =
            Map.ofEntries(
                    Map.entry(
                            FieldKind.TEXT,
                            List.of(
                                    FieldKind.NUMBER,
                                    FieldKind.BOOLEAN,
                                    FieldKind.DATE,
                                    FieldKind.INSTANT,
                                    FieldKind.LUNAR_DATE,
                                    FieldKind.CHOICE,
                                    FieldKind.TAGS,
                                    FieldKind.RICH_TEXT)),
                    Map.entry(FieldKind.NUMBER, List.of(FieldKind.TEXT)),
                    Map.entry(FieldKind.BOOLEAN, List.of(FieldKind.TEXT)),
                    Map.entry(FieldKind.DATE, List.of(FieldKind.TEXT, FieldKind.INSTANT)),
                    Map.entry(FieldKind.INSTANT, List.of(FieldKind.TEXT, FieldKind.DATE)),
                    Map.entry(FieldKind.LUNAR_DATE, List.of(FieldKind.TEXT)),
                    Map.entry(FieldKind.CHOICE, List.of(FieldKind.TEXT, FieldKind.TAGS)),
                    Map.entry(FieldKind.TAGS, List.of(FieldKind.TEXT, FieldKind.CHOICE)),
                    Map.entry(FieldKind.RICH_TEXT, List.of(FieldKind.TEXT)),
                    Map.entry(FieldKind.REFERENCE, List.of(FieldKind.REFERENCES)),
                    Map.entry(FieldKind.REFERENCES, List.of(FieldKind.REFERENCE)),
                    Map.entry(FieldKind.ASSET, List.of(FieldKind.ASSETS)),
                    Map.entry(FieldKind.ASSETS, List.of(FieldKind.ASSET)),
                    Map.entry(FieldKind.BLOCK, List.of(FieldKind.LIST)),
                    Map.entry(FieldKind.LIST, List.of(FieldKind.BLOCK)));

    private Conversion() {}

    /** Whether values of a kind can become another at all. */
    static boolean possible(FieldKind from, FieldKind to) {
        return from == to || POSSIBLE.getOrDefault(from, List.of()).contains(to);
    }

    /** The value as the field wants it, or nothing where it cannot be. */
    static Optional<Object> convert(Object value, FieldKind from, FieldDefinition to) {
        return candidate(value, from, to.kind()).flatMap(found -> ValueReader.accept(to, found));
    }

    private static Optional<Object> candidate(Object value, FieldKind from, FieldKind to) {
        if (from == to) {
            return Optional.of(value);
        }
        return switch (to) {
            case TEXT -> Optional.of(text(value, from));
            case NUMBER -> number(String.valueOf(value));
            case BOOLEAN -> flag(String.valueOf(value).strip().toLowerCase(Locale.ROOT));
            case DATE -> date(String.valueOf(value).strip(), from);
            case INSTANT -> instant(String.valueOf(value).strip(), from);
            case TAGS -> Optional.of(tags(String.valueOf(value), from));
            case RICH_TEXT -> Optional.of(richText(String.valueOf(value)));
            case REFERENCES, ASSETS, LIST -> Optional.of(List.of(value));
            case REFERENCE, ASSET, CHOICE, BLOCK -> single(value);
            default -> Optional.of(value);
        };
    }

    private static Object text(Object value, FieldKind from) {
        return switch (from) {
            case RICH_TEXT -> PlainText.of(RichTextTree.read(value));
            case TAGS ->
                    value instanceof List<?> list
                            ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                            : String.valueOf(value);
            case NUMBER -> CanonicalJson.write(value);
            default -> String.valueOf(value);
        };
    }

    /**
     * The text as blocks. Their ids are counted, so that however often and wherever this is done
     * they are the same, and the first paragraph of a translation is that of its source.
     */
    private static Object richText(String text) {
        var numbers = new AtomicInteger();
        var blocks =
                BlockIds.ensure(MarkdownReader.read(text), () -> "m" + numbers.incrementAndGet());
        return RichTextTree.write(blocks);
    }

    private static Optional<Object> number(String given) {
        var text = given.strip();
        try {
            return Optional.of(
                    text.matches("-?[0-9]{1,18}")
                            ? (Object) Long.valueOf(text)
                            : (Object) finite(Double.parseDouble(text)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("not finite");
        }
        return number;
    }

    private static Optional<Object> flag(String text) {
        return switch (text) {
            case "true", "yes", "có", "1" -> Optional.of(true);
            case "false", "no", "không", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> date(String text, FieldKind from) {
        try {
            if (from == FieldKind.INSTANT) {
                var local = OffsetDateTime.parse(text).withOffsetSameInstant(VIETNAM);
                return Optional.of(local.toLocalDate().toString());
            }
            return Optional.of(
                    (text.contains("/") ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text))
                            .toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Object> instant(String text, FieldKind from) {
        try {
            return Optional.of(
                    (from == FieldKind.DATE
                                    ? LocalDate.parse(text)
                                            .atTime(LocalTime.MIDNIGHT)
                                            .atOffset(VIETNAM)
                                    : OffsetDateTime.parse(text))
                            .toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Object tags(String text, FieldKind from) {
        return from == FieldKind.CHOICE
                ? List.of(text)
                : Stream.of(text.split("[,;]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }

    private static Optional<Object> single(Object value) {
        if (value instanceof List<?> list) {
            return list.size() == 1 ? Optional.of((Object) list.getFirst()) : Optional.empty();
        }
        return Optional.of(value);
    }
}
