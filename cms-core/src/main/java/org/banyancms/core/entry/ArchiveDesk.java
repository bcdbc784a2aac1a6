package org.banyancms.core.entry;

import java.time.Clock;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.field.Fields;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.OnRemoval;
import org.banyancms.core.type.ReferenceRemoval;

/** Where entries are put away, by the rules of the fields that refer to them. */
public final class ArchiveDesk {
    private static final int MOST_TRIES = 20;

    private final EntryDesk desk;
    private final EntryStore store;
    private final EntryEvents events;
    private final ContentTypes types;
    private final Referrers referrers;
    private final IdSource ids;
    private final Clock clock;

    public ArchiveDesk(
            EntryDesk desk,
            EntryStore store,
            EntryEvents events,
            ContentTypes types,
            Referrers referrers,
            IdSource ids,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.events = events;
        this.types = types;
        this.referrers = referrers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Puts an entry away. References to it that forbid this refuse it; those that give way are
     * taken out; all others stay, and gate G12 finds them.
     *
     * @throws ProblemException {@code still_referenced}, {@code stale_revision}
     */
    public Entry archive(Actor actor, EntryId id, long expectedRevision) {
        var places = referrers.of(id);
        referrers.release(id, places);
        var archived = desk.archive(actor, id, expectedRevision);
        places.stream()
                .filter(place -> place.rule() == OnRemoval.NULLIFY)
                .map(place -> new Place(place.entry(), Optional.ofNullable(place.locale())))
                .distinct()
                .forEach(place -> takeOut(actor, id, place));
        return archived;
    }

    private record Place(EntryId entry, Optional<LocaleTag> locale) {}

    private void takeOut(Actor actor, EntryId target, Place place) {
        for (int i = 0; i < MOST_TRIES; i++) {
            var entry = desk.get(place.entry());
            boolean done =
                    place.locale()
                            .map(locale -> fromVariant(actor, target, entry, locale))
                            .orElseGet(() -> fromShared(actor, target, entry));
            if (done) {
                events.deliver(entry.id());
                return;
            }
        }
        throw ProblemException.of(CoreProblem.UNAVAILABLE);
    }

    private boolean fromShared(Actor actor, EntryId target, Entry entry) {
        var type = types.shaped(entry.type(), entry.typeVersion());
        var left = new ReferenceRemoval(target.value()).from(type.sharedFields(), entry.shared());
        if (left.equals(entry.shared())) {
            return true;
        }
        var next = EntryChanges.withShared(entry, left, entry.revision() + 1);
        var event =
                event(actor, target, EntryEvent.Kind.SHARED_CHANGED, next, null, next.revision());
        return store.writeShared(entry, next, event);
    }

    private boolean fromVariant(Actor actor, EntryId target, Entry entry, LocaleTag locale) {
        var type = types.shaped(entry.type(), entry.typeVersion());
        var variant = entry.variant(locale);
        if (variant.isEmpty()) {
            return true;
        }
        var fields = variant.get().fields();
        var left = new ReferenceRemoval(target.value()).from(type.localisedFields(), fields);
        if (left.equals(fields)) {
            return true;
        }
        var next =
                EntryChanges.rewritten(
                        variant.get(), left, type.workflow().initial(), clock.instant());
        var event =
                event(actor, target, EntryEvent.Kind.VARIANT_SAVED, entry, locale, next.revision());
        return store.writeVariant(entry, variant.get().version(), next, event);
    }

    private EntryEvent event(
            Actor actor,
            EntryId target,
            EntryEvent.Kind kind,
            Entry entry,
            @org.jspecify.annotations.Nullable LocaleTag locale,
            long revision) {
        return new EntryEvent(
                ids.next(),
                entry.id(),
                kind,
                locale,
                revision,
                actor.username(),
                clock.instant(),
                Fields.empty().with("reason", "reference_removed").with("target", target.value()));
    }
}
