package org.banyancms.core.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What values of a field must be like.
 *
 * @param maxLength longest text, in UTF-16 units; 0 means the product's limit
 * @param min smallest number, null where there is no bound
 * @param max largest number, null where there is no bound
 * @param choices allowed values of a choice
 * @param format what a text must look like, null for any
 * @param targets content types that a reference may point to; empty means any
 * @param onRemoval what happens to a reference when its target is put away
 */
public record FieldRules(
        int maxLength,
        @Nullable Double min,
        @Nullable Double max,
        List<String> choices,
        @Nullable TextFormat format,
        List<String> targets,
        OnRemoval onRemoval) {
    /** No rules at all. */
    public static final FieldRules NONE =
            new FieldRules(0, null, null, List.of(), null, List.of(), OnRemoval.KEEP);

    public FieldRules {
        choices = List.copyOf(choices);
        targets = List.copyOf(targets);
    }
}
