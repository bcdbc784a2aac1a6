package org.banyancms.core.migration;

import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * One value.
 *
 * @param entry where it stands
 * @param locale the variant, null in the shared fields
 * @param pointer where in it
 * @param before the value
 * @param after what it would be, null when it would be gone
 * @param reason why it would find no place, null when it would
 */
public record Sample(
        EntryId entry,
        @Nullable LocaleTag locale,
        String pointer,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason) {}
