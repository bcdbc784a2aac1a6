package org.banyancms.core.migration;

import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * One value.
 *
 * @param locale the variant, null in the shared fields
 * @param pointer where it stood
 * @param before the value
 * @param after what it is now, null when it is gone
 */
record Sight(
        @Nullable LocaleTag locale,
        String pointer,
        @Nullable Object before,
        @Nullable Object after) {}
