package org.banyancms.core.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a content type from its definition, as YAML and JSON give it, and says everything that is
 * wrong with it.
 */
public final class TypeReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,49}");
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,49}");

    /** How deep fields may stand in one another. */
    public static final int DEEPEST = 4;

    private static final List<String> FIELD_MEMBERS =
            Stream.concat(
                            Stream.of(
                                    "name",
                                    "kind",
                                    "localised",
                                    "required",
                                    "translatable",
                                    "fields",
                                    "labels",
                                    "formerNames"),
                            RulesReader.MEMBERS.stream())
                    .toList();

    private final List<FieldProblem> problems = new ArrayList<>();

    private TypeReader() {}

    /** Whether a field may be called so. */
    public static boolean isFieldName(String name) {
        return FIELD_NAME.matcher(name).matches();
    }

    /** The field that a definition describes; what is wrong with it is added to the problems. */
    static FieldDefinition field(Map<String, Object> tree, String at, List<FieldProblem> problems) {
        var reader = new TypeReader();
        var field = reader.field(tree, at, 1);
        problems.addAll(reader.problems);
        return field;
    }

    /**
     * The type that a definition describes.
     *
     * @throws ProblemException {@code validation_failed} with every mistake
     */
    public static ContentType read(Map<String, Object> definition) {
        return new TypeReader().type(definition);
    }

    private ContentType type(Map<String, Object> tree) {
        var known =
                List.of(
                        "name",
                        "version",
                        "labels",
                        "schemaOrg",
                        "requiredLocales",
                        "fields",
                        "workflow");
        unknown(tree, known, "");
        var name = text(tree, "name", "");
        if (!NAME.matcher(name).matches()) {
            problems.add(FieldProblem.at("/name", "type_name"));
        }
        var fields = fields(tree.get("fields"), "/fields", 1);
        if (fields.stream().noneMatch(field -> field.name().equals("title") && field.localised())) {
            problems.add(FieldProblem.at("/fields", "type_needs_title"));
        }
        var workflow =
                tree.containsKey("workflow")
                        ? WorkflowReader.read(tree.get("workflow"), problems)
                        : Workflows.editorial();
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
        return new ContentType(
                name,
                (int) number(tree, "version", 1),
                labels(tree.get("labels"), "/labels"),
                tree.get("schemaOrg") instanceof String schema ? schema : "Article",
                fields,
                workflow,
                locales(tree.get("requiredLocales")));
    }

    private List<LocaleTag> locales(@Nullable Object tree) {
        var locales = new ArrayList<LocaleTag>();
        if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                try {
                    locales.add(new LocaleTag(String.valueOf(list.get(i))));
                } catch (IllegalArgumentException _) {
                    var params = Map.<String, Object>of("value", String.valueOf(list.get(i)));
                    problems.add(
                            FieldProblem.at("/requiredLocales/" + i, "unknown_locale", params));
                }
            }
        }
        return locales;
    }

    private List<FieldDefinition> fields(@Nullable Object tree, String pointer, int depth) {
        if (!(tree instanceof List<?> list) || depth > DEEPEST) {
            problems.add(FieldProblem.at(pointer, depth > DEEPEST ? "type_too_deep" : "required"));
            return List.of();
        }
        var fields = new ArrayList<FieldDefinition>();
        for (int i = 0; i < list.size(); i++) {
            var at = pointer + "/" + i;
            if (list.get(i) instanceof Map<?, ?> map) {
                fields.add(field(Fields.stringKeyed(map), at, depth));
            } else {
                problems.add(FieldProblem.at(at, "not_an_object"));
            }
        }
        if (fields.stream().map(FieldDefinition::name).distinct().count() < fields.size()) {
            problems.add(FieldProblem.at(pointer, "duplicate_field"));
        }
        return fields;
    }

    private FieldDefinition field(Map<String, Object> tree, String at, int depth) {
        unknown(tree, FIELD_MEMBERS, at);
        var name = text(tree, "name", at);
        if (!FIELD_NAME.matcher(name).matches()) {
            problems.add(FieldProblem.at(at + "/name", "field_name"));
        }
        var word = text(tree, "kind", at);
        var kind = FieldKind.ofWord(word).orElse(null);
        if (kind == null) {
            problems.add(
                    FieldProblem.at(
                            at + "/kind",
                            "unknown_choice",
                            Map.of("value", word, "choices", FieldKind.words())));
        }
        boolean nested = kind == FieldKind.BLOCK || kind == FieldKind.LIST;
        boolean localised = Boolean.TRUE.equals(tree.get("localised"));
        return new FieldDefinition(
                name,
                kind == null ? FieldKind.TEXT : kind,
                localised,
                Boolean.TRUE.equals(tree.get("required")),
                localised && !Boolean.FALSE.equals(tree.get("translatable")),
                RulesReader.read(tree, kind == null ? FieldKind.TEXT : kind, at, problems),
                nested ? fields(tree.get("fields"), at + "/fields", depth + 1) : List.of(),
                labels(tree.get("labels"), at + "/labels"),
                tree.get("formerNames") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private Map<LocaleTag, String> labels(@Nullable Object tree, String at) {
        var labels = new LinkedHashMap<LocaleTag, String>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((locale, label) -> {
                try {
                    labels.put(new LocaleTag(String.valueOf(locale)), String.valueOf(label));
                } catch (IllegalArgumentException _) {
                    problems.add(
                            FieldProblem.at(
                                    at + "/" + locale, "unknown_locale", Map.of("value", locale)));
                }
            });
        }
        return labels;
    }

    private void unknown(Map<String, Object> tree, List<String> known, String at) {
        tree.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add(FieldProblem.at(at + "/" + key, "unknown_field")));
    }

    private String text(Map<String, Object> tree, String key, String at) {
        if (tree.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        problems.add(FieldProblem.at(at + "/" + key, "required"));
        return "";
    }

    private static long number(Map<String, Object> tree, String key, long otherwise) {
        return tree.get(key) instanceof Number number ? number.longValue() : otherwise;
    }
}
