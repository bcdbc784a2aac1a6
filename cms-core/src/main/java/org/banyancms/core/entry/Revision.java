package org.banyancms.core.entry;

import java.time.Instant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;

/**
 * A variant as it was after one edit.
 *
 * @param entry the entry
 * @param locale the language
 * @param number counts from 1
 * @param fields the localised fields
 * @param author who made it
 * @param at when
 * @param typeVersion the version of the type whose shape the fields have
 */
public record Revision(
        EntryId entry,
        LocaleTag locale,
        long number,
        Fields fields,
        String author,
        Instant at,
        int typeVersion) {}
