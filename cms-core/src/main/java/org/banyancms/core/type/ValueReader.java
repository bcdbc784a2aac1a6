package org.banyancms.core.type;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.calendar.LunarCalendar;
import org.banyancms.core.calendar.LunarDay;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Takes in field values at the boundary: only fields that the type has, each of its kind, texts in
 * NFC, rich text within the schema. Every mistake is said, not only the first.
 */
public final class ValueReader {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 500;

    private final @Nullable LocaleTag locale;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ValueReader(@Nullable LocaleTag locale) {
        this.locale = locale;
    }

    /**
     * The localised fields of one variant.
     *
     * @throws ProblemException {@code validation_failed} with every mistake
     */
    public static Fields localised(ContentType type, LocaleTag locale, Map<String, ?> values) {
        return new ValueReader(locale).read(type.localisedFields().toList(), values);
    }

    /**
     * The fields that all variants share.
     *
     * @throws ProblemException {@code validation_failed} with every mistake
     */
    public static Fields shared(ContentType type, Map<String, ?> values) {
        return new ValueReader(null).read(type.sharedFields().toList(), values);
    }

    /** One value as a field takes it in, or nothing where it breaks the field's rules. */
    public static Optional<Object> accept(FieldDefinition field, Object value) {
        var reader = new ValueReader(null);
        var read = reader.value(field, value, "");
        return reader.problems.isEmpty() ? Optional.ofNullable(read) : Optional.empty();
    }

    private Fields read(List<FieldDefinition> fields, Map<String, ?> values) {
        var result = object(fields, values, "/fields");
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
        return new Fields(result);
    }

    private Map<String, Object> object(
            List<FieldDefinition> fields, Map<String, ?> values, String at) {
        var result = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            var pointer = at + "/" + name;
            var field = field(fields, name, values);
            if (field.isEmpty()) {
                problem(pointer, "unknown_field", Map.of());
            } else if (value != null) {
                var read = value(field.get(), value, pointer);
                if (read != null) {
                    result.put(field.get().name(), read);
                }
            }
        });
        return result;
    }

    /**
     * The field that a name means. A form that was opened before a field was renamed still sends
     * its old name, and what was typed there is not lost.
     */
    private static Optional<FieldDefinition> field(
            List<FieldDefinition> fields, String name, Map<String, ?> values) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .or(() ->
                        fields.stream()
                                .filter(field -> field.formerNames().contains(name))
                                .filter(field -> !values.containsKey(field.name()))
                                .findFirst());
    }

    private @Nullable Object value(FieldDefinition field, Object value, String at) {
        return switch (field.kind()) {
            case TEXT -> formatted(field.rules(), value, at);
            case RICH_TEXT -> richText(value, at);
            case NUMBER -> number(field.rules(), value, at);
            case BOOLEAN -> value instanceof Boolean ? value : wrong(at, "boolean");
            case DATE -> date(value, at);
            case LUNAR_DATE -> lunarDate(value, at);
            case INSTANT -> instant(value, at);
            case CHOICE -> choice(field.rules().choices(), value, at);
            case TAGS, ASSETS, REFERENCES -> texts(value, at);
            case REFERENCE, ASSET -> text(value, 64, at);
            case GEO_POINT -> geoPoint(value, at);
            case FACTS -> list(value, at, this::fact);
            case SOURCES -> list(value, at, this::source);
            case BLOCK ->
                    value instanceof Map<?, ?> map
                            ? object(field.fields(), Fields.stringKeyed(map), at)
                            : wrong(at, "object");
            case LIST -> list(value, at, (map, pointer) -> object(field.fields(), map, pointer));
        };
    }

    private @Nullable Object text(Object value, int longest, String at) {
        if (!(value instanceof String given)) {
            return wrong(at, "text");
        }
        var text = Texts.nfc(given);
        if (text.length() > longest) {
            problem(at, "too_long", Map.of("max", longest, "actual", text.length()));
            return null;
        }
        return text;
    }

    private @Nullable Object formatted(FieldRules rules, Object value, String at) {
        int longest = rules.maxLength() == 0 ? LONGEST_TEXT : rules.maxLength();
        var text = text(value, longest, at);
        var format = rules.format();
        if (text instanceof String given
                && format != null
                && !given.isEmpty()
                && !format.matches(given)) {
            problem(at, "format", Map.of("format", format.word(), "value", given));
            return null;
        }
        return text;
    }

    private @Nullable Object number(FieldRules rules, Object value, String at) {
        if (!(value instanceof Number number)) {
            return wrong(at, "number");
        }
        double given = number.doubleValue();
        if (rules.min() != null && given < rules.min()) {
            problem(at, "too_small", Map.of("min", rules.min(), "actual", given));
        }
        if (rules.max() != null && given > rules.max()) {
            problem(at, "too_large", Map.of("max", rules.max(), "actual", given));
        }
        return value;
    }

    private @Nullable Object lunarDate(Object value, String at) {
        var day = value instanceof String text ? LunarDay.parse(text) : Optional.<LunarDay>empty();
        if (day.isEmpty() || day.get().year() > 0 && LunarCalendar.solar(day.get()).isEmpty()) {
            problem(at, "lunar_date", Map.of("value", String.valueOf(value)));
            return null;
        }
        return day.get().toString();
    }

    private @Nullable Object richText(Object value, String at) {
        try {
            return RichTextTree.write(RichTextTree.read(value));
        } catch (ProblemException e) {
            e.fields()
                    .forEach(field -> problem(at + field.pointer(), field.code(), field.params()));
            return null;
        }
    }

    private @Nullable Object date(Object value, String at) {
        try {
            return LocalDate.parse(String.valueOf(value)).toString();
        } catch (DateTimeException _) {
            return wrong(at, "date");
        }
    }

    private @Nullable Object instant(Object value, String at) {
        try {
            return OffsetDateTime.parse(String.valueOf(value)).toString();
        } catch (DateTimeException _) {
            return wrong(at, "instant");
        }
    }

    private @Nullable Object choice(List<String> choices, Object value, String at) {
        if (value instanceof String text && choices.contains(text)) {
            return text;
        }
        problem(
                at,
                "unknown_choice",
                Map.of("value", String.valueOf(value), "choices", choices.toString()));
        return null;
    }

    private @Nullable Object texts(Object value, String at) {
        if (!(value instanceof List<?> list) || list.size() > LONGEST_LIST) {
            return wrong(at, "list");
        }
        var result = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            var item =
                    list.get(i) == null
                            ? wrong(at + "/" + i, "text")
                            : text(list.get(i), 200, at + "/" + i);
            if (item != null) {
                result.add(item);
            }
        }
        return result;
    }

    private @Nullable Object geoPoint(Object value, String at) {
        if (value instanceof Map<?, ?> map
                && map.get("latitude") instanceof Number latitude
                && map.get("longitude") instanceof Number longitude
                && Math.abs(latitude.doubleValue()) <= 90
                && Math.abs(longitude.doubleValue()) <= 180
                && map.size() == 2) {
            return Map.of("latitude", latitude.doubleValue(), "longitude", longitude.doubleValue());
        }
        return wrong(at, "geoPoint");
    }

    private interface ItemReader {
        Map<String, Object> read(Map<String, Object> item, String pointer);
    }

    private @Nullable Object list(Object value, String at, ItemReader reader) {
        if (!(value instanceof List<?> list) || list.size() > LONGEST_LIST) {
            return wrong(at, "list");
        }
        var result = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map) {
                result.add(reader.read(Fields.stringKeyed(map), at + "/" + i));
            } else {
                wrong(at + "/" + i, "object");
            }
        }
        return result;
    }

    private Map<String, Object> fact(Map<String, Object> item, String at) {
        var known = Set.of("id", "label", "value", "unit", "asOf", "sources", "source", "note");
        known(item, known, at);
        if (item.get("asOf") != null) {
            date(item.get("asOf"), at + "/asOf");
        }
        return normalised(item);
    }

    private Map<String, Object> source(Map<String, Object> item, String at) {
        known(item, Set.of("id", "class", "issuer", "title", "number", "date", "url", "note"), at);
        if (item.get("class") instanceof String name && !SourceClasses.ALL.contains(name)) {
            problem(
                    at + "/class",
                    "unknown_choice",
                    Map.of("value", name, "choices", SourceClasses.ALL.toString()));
        }
        return normalised(item);
    }

    private void known(Map<String, Object> item, Set<String> names, String at) {
        item.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problem(at + "/" + name, "unknown_field", Map.of()));
    }

    private static Map<String, Object> normalised(Map<String, Object> item) {
        var result = new LinkedHashMap<String, Object>();
        item.forEach((name, value) ->
                result.put(name, value instanceof String text ? Texts.nfc(text) : value));
        return result;
    }

    private @Nullable Object wrong(String at, String expected) {
        problem(at, "wrong_value", Map.of("expected", expected));
        return null;
    }

    private void problem(String at, String code, Map<String, Object> params) {
        problems.add(new FieldProblem(at, locale, code, params));
    }
}
