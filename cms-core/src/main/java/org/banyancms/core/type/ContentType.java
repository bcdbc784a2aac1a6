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
 */
public record ContentType(
        String name,
        int version,
        Map<LocaleTag, String> labels,
        String schemaOrg,
        List<FieldDefinition> fields,
        Workflow workflow) {
    public ContentType {
        labels = Map.copyOf(labels);
        fields = List.copyOf(fields);
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
