package org.banyancms.core.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * One field of a content type. Localised or not is a property of the field.
 *
 * @param name camelCase name
 * @param kind what it holds
 * @param localised whether each variant has its own value
 * @param required whether publishing needs it (drafts may lack it)
 * @param translatable whether it goes to translators
 * @param rules what its values must be like
 * @param fields fields of a block or of a list's items
 * @param labels what people call it, by language
 * @param formerNames names that it had before it was renamed, oldest first
 */
public record FieldDefinition(
        String name,
        FieldKind kind,
        boolean localised,
        boolean required,
        boolean translatable,
        FieldRules rules,
        List<FieldDefinition> fields,
        Map<LocaleTag, String> labels,
        List<String> formerNames) {
    public FieldDefinition {
        fields = List.copyOf(fields);
        labels = Map.copyOf(labels);
        formerNames = List.copyOf(formerNames);
    }

    /** A field that was never renamed, with the plainest rules. */
    public FieldDefinition(
            String name,
            FieldKind kind,
            boolean localised,
            boolean required,
            boolean translatable,
            int maxLength,
            List<String> choices,
            List<FieldDefinition> fields,
            Map<LocaleTag, String> labels,
            @Nullable String target) {
        this(
                name,
                kind,
                localised,
                required,
                translatable,
                new FieldRules(
                        maxLength,
                        null,
                        null,
                        choices,
                        null,
                        target == null ? List.of() : List.of(target),
                        OnRemoval.KEEP),
                fields,
                labels,
                List.of());
    }

    /**
     * The name that it was born with; content hashes know it by this one, so renaming voids none.
     */
    public String key() {
        return formerNames.isEmpty() ? name : formerNames.getFirst();
    }

    /** The field of a path of names within it, itself for the empty path. */
    public Optional<FieldDefinition> at(List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(this);
        }
        return fields.stream()
                .filter(field -> field.name().equals(path.getFirst()))
                .findFirst()
                .flatMap(field -> field.at(path.subList(1, path.size())));
    }

    /** This field under another name; it remembers the ones it had. */
    public FieldDefinition renamed(String to) {
        var former = new java.util.ArrayList<>(formerNames);
        if (!former.contains(name)) {
            former.add(name);
        }
        return new FieldDefinition(
                to, kind, localised, required, translatable, rules, fields, labels, former);
    }

    /** This field with values of another kind. */
    public FieldDefinition retyped(FieldKind to, FieldRules newRules) {
        return new FieldDefinition(
                name, to, localised, required, translatable, newRules, fields, labels, formerNames);
    }

    /**
     * This field with one value for each variant, or with one that all share.
     *
     * @param sent whether the values go to translators
     */
    public FieldDefinition localised(boolean each, boolean sent) {
        return new FieldDefinition(
                name, kind, each, required, each && sent, rules, fields, labels, formerNames);
    }

    /**
     * This field at another place.
     *
     * @param to its name there
     * @param each whether each variant has a value of its own there
     * @param birthplace the {@link #key()} under which hashes know it: {@code /} and the keys that
     *     led to it where it was born, from the nearest list or the top
     */
    public FieldDefinition moved(String to, boolean each, String birthplace) {
        var former = new java.util.ArrayList<>(formerNames);
        if (former.isEmpty() || !former.getFirst().startsWith("/")) {
            former.addFirst(birthplace);
        }
        return new FieldDefinition(
                to, kind, each, required, translatable, rules, fields, labels, former);
    }

    /** This field with other parts. */
    public FieldDefinition withFields(List<FieldDefinition> parts) {
        return new FieldDefinition(
                name, kind, localised, required, translatable, rules, parts, labels, formerNames);
    }

    /** This field with the names that another one had. */
    FieldDefinition withFormerNames(List<String> names) {
        return new FieldDefinition(
                name, kind, localised, required, translatable, rules, fields, labels, names);
    }
}
