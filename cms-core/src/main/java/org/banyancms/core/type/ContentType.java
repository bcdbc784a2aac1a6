package org.banyancms.core.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyancms.core.locale.LocaleTag;

/**
 * A named, versioned definition of what entries of one kind hold.
 *
 * @param name kebab-case name such as {@code fact-sheet}
 * @param version counts from 1
 * @param labels what people call it, by language
 * @param schemaOrg the schema.org type of its pages, such as {@code NewsArticle}
 * @param fields its fields
 * @param workflow stages and steps
 * @param requiredLocales languages in which the law or the office wants every entry to be public
 */
public record ContentType(
        String name,
        int version,
        Map<LocaleTag, String> labels,
        String schemaOrg,
        List<FieldDefinition> fields,
        Workflow workflow,
        List<LocaleTag> requiredLocales) {
    public ContentType {
        labels = Map.copyOf(labels);
        fields = List.copyOf(fields);
        requiredLocales = List.copyOf(requiredLocales);
    }

    /** A type that no language is prescribed for. */
    public ContentType(
            String name,
            int version,
            Map<LocaleTag, String> labels,
            String schemaOrg,
            List<FieldDefinition> fields,
            Workflow workflow) {
        this(name, version, labels, schemaOrg, fields, workflow, List.of());
    }

    /** The field of a path such as {@code contact.phone}, if there is one. */
    public Optional<FieldDefinition> at(List<String> path) {
        return field(path.getFirst()).flatMap(field -> field.at(path.subList(1, path.size())));
    }

    /** The same type as another version with other fields. */
    public ContentType next(int number, List<FieldDefinition> other) {
        return new ContentType(name, number, labels, schemaOrg, other, workflow, requiredLocales);
    }

    /** The field of a name, if there is one. */
    public Optional<FieldDefinition> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** Fields of which each variant has its own value. */
    public Stream<FieldDefinition> localisedFields() {
        return fields.stream().filter(FieldDefinition::localised);
    }

    /** Fields that all variants share. */
    public Stream<FieldDefinition> sharedFields() {
        return fields.stream().filter(field -> !field.localised());
    }
}
