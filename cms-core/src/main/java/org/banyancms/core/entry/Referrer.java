package org.banyancms.core.entry;

import java.util.Map;
import java.util.Optional;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.FoundReference;
import org.banyancms.core.type.OnRemoval;
import org.jspecify.annotations.Nullable;

/**
 * One place that refers to an entry.
 *
 * @param entry the entry that it stands in
 * @param locale the variant, null in the shared fields
 * @param reference where, and by which field
 */
public record Referrer(EntryId entry, @Nullable LocaleTag locale, FoundReference reference) {
    /** What the field says should happen. */
    public OnRemoval rule() {
        return reference.field().rules().onRemoval();
    }

    /** As JSON. */
    public Map<String, Object> tree() {
        return Map.of(
                "entry",
                entry.value(),
                "locale",
                Optional.ofNullable(locale).map(LocaleTag::value).orElse("*"),
                "pointer",
                reference.pointer(),
                "onRemoval",
                rule().word());
    }
}
