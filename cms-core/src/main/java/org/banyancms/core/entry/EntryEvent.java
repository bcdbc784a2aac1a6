package org.banyancms.core.entry;

import java.time.Instant;
import java.util.Optional;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an entry. It is written in the same document and in the same write as
 * the change itself, so it can neither be lost nor invented; listeners get it at least once and in
 * order for each entry.
 *
 * @param id identity of the event; a repeat has the same one
 * @param entry the entry
 * @param kind what happened
 * @param locale the variant concerned, null for the shared part
 * @param revision revision of the variant (or of the shared part) after the change
 * @param actor who did it
 * @param at when
 * @param detail more about it: {@code stage}, {@code kind}, {@code verdict}, {@code reason}, {@code
 *     comment}, {@code hash}, {@code inPlaceOf}; of a hold or its release, also {@code hold} (its
 *     kind), {@code since} and {@code notice} by language; of a merger also {@code merger}, {@code
 *     from} and {@code into}
 */
public record EntryEvent(
        String id,
        EntryId entry,
        Kind kind,
        @Nullable LocaleTag locale,
        long revision,
        String actor,
        Instant at,
        Fields detail) {

    /** The same, done by a deputy in somebody's place; see {@code inPlaceOf} in its detail. */
    EntryEvent inPlaceOf(Optional<String> absent) {
        return absent.map(name ->
                        new EntryEvent(
                                id,
                                entry,
                                kind,
                                locale,
                                revision,
                                actor,
                                at,
                                detail.with("inPlaceOf", name)))
                .orElse(this);
    }

    /** What happened. */
    public enum Kind {
        CREATED,
        SHARED_CHANGED,
        VARIANT_SAVED,
        STAGE_CHANGED,
        SIGNED_OFF,
        HELD,
        HOLD_RELEASED,
        KILLED,
        ARCHIVED,
        /** Kept in the shape that a migration of its type has given it; nobody has edited it. */
        MIGRATED,
        /** Another organisation answers for it since its own was merged; nobody has edited it. */
        PASSED_OVER
    }
}
