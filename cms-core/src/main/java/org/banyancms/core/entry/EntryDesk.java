package org.banyancms.core.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.field.Fields;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.FormerNames;
import org.banyancms.core.type.FoundReference;
import org.banyancms.core.type.ValueReader;
import org.jspecify.annotations.Nullable;

/** Where entries are begun, their shared part is written and they are put away. */
public final class EntryDesk {
    private final EntryStore store;
    private final EntryEvents events;
    private final ContentTypes types;
    private final ReferenceCheck references;
    private final IdSource ids;
    private final Clock clock;

    public EntryDesk(
            EntryStore store, EntryEvents events, ContentTypes types, IdSource ids, Clock clock) {
        this.store = store;
        this.events = events;
        this.types = types;
        this.references = new ReferenceCheck(store);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The entry as it is now.
     *
     * @throws ProblemException {@code entry_not_found}
     */
    public Entry get(EntryId id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    /** Begins an entry under a new identity. */
    public Entry create(Actor actor, EntryDraft draft) {
        return create(actor, new EntryId(ids.next()), draft);
    }

    /**
     * Begins an entry.
     *
     * @param id its identity; where an attempt before a crash has begun it already, it is given
     *     back as it is
     */
    public Entry create(Actor actor, EntryId id, EntryDraft draft) {
        actor.require(Permission.CREATE_ENTRY, draft.owner(), null);
        var type = types.get(draft.type());
        var shared = ValueReader.shared(type, draft.fields());
        references.check(FoundReference.shared(type, shared), null);
        var now = clock.instant();
        var entry =
                new Entry(
                        id,
                        type.name(),
                        type.version(),
                        draft.owner(),
                        null,
                        topics(draft.topics()),
                        draft.sourceLocale(),
                        shared,
                        1,
                        Set.of(actor.username()),
                        null,
                        false,
                        Map.of(),
                        now,
                        actor.username());
        actor.require(Permission.CREATE_ENTRY, entry.matter(null));
        boolean begun =
                store.create(
                        entry, event(entry, EntryEvent.Kind.CREATED, actor, now, Fields.empty()));
        events.deliver(id);
        return begun ? entry : get(id);
    }

    /**
     * Changes the shared part by a merge patch.
     *
     * @throws ProblemException {@code stale_revision} when somebody else was first
     */
    public Entry patch(Actor actor, EntryId id, long expectedRevision, EntryPatch patch) {
        var entry = open(id);
        actor.require(Permission.EDIT_ENTRY, entry.matter(null));
        if (patch.owner() != null) {
            actor.require(Permission.EDIT_ENTRY, patch.owner(), null);
        }
        if (entry.revision() != expectedRevision) {
            throw stale(entry, expectedRevision);
        }
        var next = patched(actor, entry, patch);
        actor.require(Permission.EDIT_ENTRY, next.matter(null));
        var event =
                event(next, EntryEvent.Kind.SHARED_CHANGED, actor, clock.instant(), Fields.empty());
        if (store.writeShared(entry, next, event)) {
            events.deliver(id);
            return next;
        }
        var now = get(id);
        if (isSameToEditors(entry, now)) {
            return patch(actor, id, expectedRevision, patch);
        }
        throw stale(now, entry.revision());
    }

    /** Whether all that came between is a migration of its type, or a merger of its owner. */
    private static boolean isSameToEditors(Entry before, Entry now) {
        return now.typeVersion() != before.typeVersion()
                || now.revision() == before.revision() && !now.owner().equals(before.owner());
    }

    private Entry patched(Actor actor, Entry entry, EntryPatch patch) {
        var type = types.shaped(entry.type(), entry.typeVersion());
        var fields = ValueReader.shared(type, merged(type, entry, patch).values());
        references.check(FoundReference.shared(type, fields), null);
        var editors = new LinkedHashSet<>(entry.editors());
        editors.add(actor.username());
        return new Entry(
                entry.id(),
                entry.type(),
                type.version(),
                patch.owner() == null ? entry.owner() : patch.owner(),
                patch.owner() == null ? entry.issuer() : null,
                patch.topics() == null ? entry.topics() : topics(patch.topics()),
                entry.sourceLocale(),
                fields,
                entry.revision() + 1,
                editors,
                entry.hold(),
                entry.archived(),
                entry.variants(),
                entry.createdAt(),
                entry.createdBy());
    }

    /** A form that was opened before a field was renamed still sends its old name. */
    private static Fields merged(ContentType type, Entry entry, EntryPatch patch) {
        var present = FormerNames.resolved(type.sharedFields().toList(), patch.fields());
        return entry.shared().merge(present);
    }

    /**
     * Puts an entry away. It stays readable and in the audit; only one that is live nowhere should
     * be put away.
     */
    Entry archive(Actor actor, EntryId id, long expectedRevision) {
        var entry = open(id);
        actor.require(Permission.ARCHIVE_ENTRY, entry.matter(null));
        if (entry.revision() != expectedRevision) {
            throw stale(entry, expectedRevision);
        }
        var next = standing(entry, entry.hold(), true);
        var event = event(next, EntryEvent.Kind.ARCHIVED, actor, clock.instant(), Fields.empty());
        if (store.writeShared(entry, next, event)) {
            events.deliver(id);
            return next;
        }
        return archive(actor, id, expectedRevision);
    }

    /**
     * Holds an entry back, or lets it go on where {@code hold} is null. Later writers win over
     * earlier ones.
     *
     * @param notice words of the tombstone, by language
     */
    public Entry hold(Actor actor, EntryId id, @Nullable Hold hold, Map<LocaleTag, String> notice) {
        for (; ; ) {
            var entry = get(id);
            var next = standing(entry, hold, entry.archived());
            var detail = detail(hold == null ? entry.hold() : hold, notice);
            var event = event(next, kind(hold), actor, clock.instant(), detail);
            if (store.writeShared(entry, next, event)) {
                events.deliver(id);
                return next;
            }
        }
    }

    private static EntryEvent.Kind kind(@Nullable Hold hold) {
        if (hold == null) {
            return EntryEvent.Kind.HOLD_RELEASED;
        }
        return hold.kind() == Hold.Kind.HOLD ? EntryEvent.Kind.HELD : EntryEvent.Kind.KILLED;
    }

    /** What listeners need to know to go on after a crash. */
    private static Fields detail(@Nullable Hold hold, Map<LocaleTag, String> notice) {
        if (hold == null) {
            return Fields.empty();
        }
        var words = new LinkedHashMap<String, Object>();
        notice.forEach((locale, text) -> words.put(locale.value(), text));
        return Fields.empty()
                .with("hold", hold.kind().name())
                .with("since", hold.at().toString())
                .with("reason", hold.reason())
                .with("notice", words.isEmpty() ? null : words);
    }

    private static Entry standing(Entry entry, @Nullable Hold hold, boolean archived) {
        return new Entry(
                entry.id(),
                entry.type(),
                entry.typeVersion(),
                entry.owner(),
                entry.issuer(),
                entry.topics(),
                entry.sourceLocale(),
                entry.shared(),
                entry.revision() + 1,
                entry.editors(),
                hold,
                archived,
                entry.variants(),
                entry.createdAt(),
                entry.createdBy());
    }

    private Entry open(EntryId id) {
        var entry = get(id);
        if (entry.archived()) {
            throw ProblemException.of(CoreProblem.ENTRY_ARCHIVED, Map.of("entry", id.value()));
        }
        return entry;
    }

    private static List<String> topics(List<String> topics) {
        var problems = new ArrayList<FieldProblem>();
        for (int i = 0; i < topics.size(); i++) {
            if (!topics.get(i).matches("[a-z][a-z0-9-]{1,59}")) {
                problems.add(FieldProblem.at("/topics/" + i, "topic_code"));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
        return topics;
    }

    private EntryEvent event(
            Entry entry, EntryEvent.Kind kind, Actor actor, Instant now, Fields detail) {
        return new EntryEvent(
                        ids.next(),
                        entry.id(),
                        kind,
                        null,
                        entry.revision(),
                        actor.username(),
                        now,
                        detail)
                .inPlaceOf(actor.inPlaceOf(permission(kind).roles(), entry.matter(null)));
    }

    private static Permission permission(EntryEvent.Kind kind) {
        return switch (kind) {
            case CREATED -> Permission.CREATE_ENTRY;
            case HELD, HOLD_RELEASED -> Permission.HOLD;
            case KILLED -> Permission.KILL;
            case ARCHIVED -> Permission.ARCHIVE_ENTRY;
            case SHARED_CHANGED, VARIANT_SAVED, STAGE_CHANGED, SIGNED_OFF, MIGRATED, PASSED_OVER ->
                    Permission.EDIT_ENTRY;
        };
    }

    private static ProblemException stale(Entry entry, long yours) {
        return ProblemException.of(
                        CoreProblem.STALE_REVISION,
                        Map.of("yours", yours, "current", entry.revision()))
                .with(
                        Map.of(
                                "currentRevision",
                                entry.revision(),
                                "changedPaths",
                                List.of("/fields")));
    }

    static ProblemException notFound(EntryId id) {
        return ProblemException.of(CoreProblem.ENTRY_NOT_FOUND, Map.of("entry", id.value()));
    }
}
