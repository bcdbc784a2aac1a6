package org.banyancms.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Role;
import org.banyancms.core.locale.LocaleTag;

/** Writes a content type as the tree that {@link TypeReader} reads. */
public final class TypeTree {

    private TypeTree() {}

    /** The definition of a type. */
    public static Map<String, Object> write(ContentType type) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", type.name());
        tree.put("version", type.version());
        tree.put("labels", labels(type.labels()));
        tree.put("schemaOrg", type.schemaOrg());
        if (!type.requiredLocales().isEmpty()) {
            tree.put(
                    "requiredLocales",
                    type.requiredLocales().stream().map(LocaleTag::value).toList());
        }
        tree.put("fields", type.fields().stream().map(TypeTree::field).toList());
        tree.put("workflow", workflow(type.workflow()));
        return tree;
    }

    static Map<String, Object> field(FieldDefinition field) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", field.name());
        tree.put("kind", field.kind().word());
        tree.put("localised", field.localised());
        tree.put("required", field.required());
        tree.put("translatable", field.translatable());
        rules(field.rules(), tree);
        if (!field.fields().isEmpty()) {
            tree.put("fields", field.fields().stream().map(TypeTree::field).toList());
        }
        tree.put("labels", labels(field.labels()));
        if (!field.formerNames().isEmpty()) {
            tree.put("formerNames", field.formerNames());
        }
        return tree;
    }

    static void rules(FieldRules rules, Map<String, Object> tree) {
        if (rules.maxLength() > 0) {
            tree.put("maxLength", rules.maxLength());
        }
        if (rules.min() != null) {
            tree.put("min", rules.min());
        }
        if (rules.max() != null) {
            tree.put("max", rules.max());
        }
        if (!rules.choices().isEmpty()) {
            tree.put("choices", rules.choices());
        }
        if (rules.format() != null) {
            tree.put("format", rules.format().word());
        }
        if (!rules.targets().isEmpty()) {
            tree.put("targets", rules.targets());
        }
        if (rules.onRemoval() != OnRemoval.KEEP) {
            tree.put("onRemoval", rules.onRemoval().word());
        }
    }

    private static Map<String, Object> labels(Map<LocaleTag, String> labels) {
        var tree = new LinkedHashMap<String, Object>();
        labels.keySet().stream()
                .sorted()
                .forEach(locale -> tree.put(locale.value(), String.valueOf(labels.get(locale))));
        return tree;
    }

    private static Map<String, Object> workflow(Workflow workflow) {
        List<Map<String, Object>> steps =
                workflow.steps().stream()
                        .map(step ->
                                Map.<String, Object>of(
                                        "from", step.from(),
                                        "to", step.to(),
                                        "roles",
                                                step.roles().stream()
                                                        .map(Role::name)
                                                        .sorted()
                                                        .toList()))
                        .toList();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("stages", workflow.stages());
        tree.put("approved", workflow.approved());
        tree.put("signOffs", workflow.signOffs());
        tree.put("steps", steps);
        return tree;
    }
}
