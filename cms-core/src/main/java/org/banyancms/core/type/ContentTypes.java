package org.banyancms.core.type;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * The content types as they are now: those that come with the product and those that an office
 * adds. What another node changes is known here within a second.
 */
public final class ContentTypes {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final TypeStore store;
    private final Clock clock;
    private volatile Known known;

    public ContentTypes(TypeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.known = read();
    }

    /**
     * @param types by name, in order
     * @param until when they are read again
     * @param edition which types in which versions
     */
    private record Known(SortedMap<String, TypeHistory> types, Instant until, String edition) {
        static String edition(SortedMap<String, TypeHistory> types) {
            var versions = new StringBuilder();
            types.forEach((name, history) ->
                    versions.append(name)
                            .append(' ')
                            .append(history.newest().version())
                            .append(' '));
            return UUID.nameUUIDFromBytes(versions.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    private Known read() {
        var until = clock.instant().plus(FRESH);
        var types = new TreeMap<String, TypeHistory>();
        store.all().forEach(history -> types.put(history.newest().name(), history));
        return new Known(types, until, Known.edition(types));
    }

    private SortedMap<String, TypeHistory> types() {
        return known().types();
    }

    private Known known() {
        if (!clock.instant().isBefore(known.until())) {
            known = read();
        }
        return known;
    }

    /** What tells the types as they are now from those of every other time. */
    public String edition() {
        return known().edition();
    }

    /**
     * Keeps the shipped definitions that the store lacks, as they are versioned. One that would
     * leave values of a type behind that an office has migrated is passed over.
     */
    public void ship(List<ContentType> shipped) {
        for (var type : shipped) {
            var kept = store.find(type.name());
            if (kept.isEmpty() || isNewer(type, kept.get())) {
                store.add(type);
            }
        }
        known = read();
    }

    private static boolean isNewer(ContentType shipped, ContentType kept) {
        return kept.version() < shipped.version() && TypeChange.faults(kept, shipped).isEmpty();
    }

    /**
     * The newest version of a type.
     *
     * @throws ProblemException {@code type_not_found}
     */
    public ContentType get(String name) {
        return history(name).newest();
    }

    /**
     * A type with its migrations, oldest first.
     *
     * @throws ProblemException {@code type_not_found}
     */
    public TypeHistory history(String name) {
        var history = types().get(name);
        if (history == null) {
            throw notFound(name);
        }
        return history;
    }

    /** The same, known at least as far as a version that somebody has seen. */
    public TypeHistory history(String name, int version) {
        var history = history(name);
        if (history.newest().version() >= version) {
            return history;
        }
        known = read(); // another node has gone ahead
        return history(name);
    }

    /** The newest version of a type as the store has it, whatever is remembered here. */
    public ContentType newest(String name) {
        known = read();
        return get(name);
    }

    /**
     * An earlier version of a type.
     *
     * @throws ProblemException {@code type_not_found}
     */
    public ContentType get(String name, int version) {
        return store.find(name, version).orElseThrow(() -> notFound(name));
    }

    /**
     * The type for values of the shape that a version has: the newest version before the next
     * migration.
     */
    public ContentType shaped(String name, int version) {
        var history = history(name, version);
        int until = history.shapeUntil(version);
        return until == history.newest().version() ? history.newest() : get(name, until);
    }

    /** Every type, by name. */
    public List<ContentType> all() {
        return types().values().stream().map(TypeHistory::newest).toList();
    }

    /** Every type with its migrations, by name. */
    public List<TypeHistory> histories() {
        return List.copyOf(types().values());
    }

    /** Every version of a type, oldest first. */
    public List<ContentType> versions(String name) {
        return store.versions(name);
    }

    /**
     * Adds a type of an office's own.
     *
     * @throws ProblemException {@code type_exists} when the name is taken
     */
    public ContentType add(Actor actor, ContentType type) {
        actor.require(Permission.MANAGE_TYPES, null, null);
        var first = type.next(1, TypeChange.remembering(List.of(), type.fields()));
        if (store.find(type.name()).isPresent() || !store.add(first)) {
            throw ProblemException.of(CoreProblem.TYPE_EXISTS, Map.of("type", type.name()));
        }
        known = read();
        return first;
    }

    /**
     * Makes a new version of a type with more fields, other labels, rules or another workflow.
     *
     * @param expectedVersion the version that the writer saw
     * @throws ProblemException {@code stale_revision}; {@code type_change_needs_migration} naming
     *     every change that would leave values behind
     */
    public ContentType change(Actor actor, int expectedVersion, ContentType wanted) {
        actor.require(Permission.MANAGE_TYPES, null, null);
        var current = newest(wanted.name());
        if (current.version() != expectedVersion) {
            throw stale(current);
        }
        var next =
                wanted.next(
                        expectedVersion + 1,
                        TypeChange.remembering(current.fields(), wanted.fields()));
        var faults = TypeChange.faults(current, next);
        if (!faults.isEmpty()) {
            throw ProblemException.of(CoreProblem.TYPE_CHANGE_NEEDS_MIGRATION, faults);
        }
        if (!store.add(next)) {
            throw stale(newest(wanted.name()));
        }
        known = read();
        return next;
    }

    /**
     * Makes the version of a type that a migration leads to. From now on its entries are read in
     * the new shape.
     *
     * @throws ProblemException {@code stale_revision} when somebody else was first
     */
    public void migrate(Actor actor, ContentType next, Migration migration) {
        actor.require(Permission.MANAGE_TYPES, null, null);
        if (!store.add(next, migration)) {
            throw stale(newest(next.name()));
        }
        known = read();
    }

    /** Told when somebody else has made a newer version of a type. */
    public static ProblemException stale(ContentType current) {
        return ProblemException.of(
                        CoreProblem.STALE_REVISION, Map.of("currentRevision", current.version()))
                .with(Map.of("currentRevision", current.version()));
    }

    private static ProblemException notFound(String name) {
        return ProblemException.of(CoreProblem.TYPE_NOT_FOUND, Map.of("type", name));
    }
}
