package org.banyancms.core.type;

import java.util.List;
import java.util.Map;
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
 * @param maxLength longest text, in UTF-16 units; 0 means the product's limit
 * @param choices allowed values of a choice
 * @param fields fields of a block or of a list's items
 * @param labels what people call it, by language
 * @param target content type that a reference must point to
 */
public record FieldDefinition(
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
    public FieldDefinition {
        choices = List.copyOf(choices);
        fields = List.copyOf(fields);
        labels = Map.copyOf(labels);
    }
}
