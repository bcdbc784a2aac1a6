package org.banyancms.core.discussion;

import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What a discussion is about.
 *
 * @param entry the entry
 * @param locale the language
 * @param field the field, null for the text as a whole
 * @param block the id of a block of that field, null for the field as a whole
 * @param quoted the words that stood there when it began, null for the text as a whole
 */
public record Place(
        EntryId entry,
        LocaleTag locale,
        @Nullable String field,
        @Nullable String block,
        @Nullable String quoted) {}
