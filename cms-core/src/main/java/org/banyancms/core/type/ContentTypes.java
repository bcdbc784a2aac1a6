package org.banyancms.core.type;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * The content types as they are now: those that come with the product and those that an office
 * adds.
 */
public final class ContentTypes {
    private final TypeStore store;
    private final Map<String, ContentType> known = new ConcurrentHashMap<>();

    public ContentTypes(TypeStore store) {
        this.store = store;
    }

    /** Keeps the shipped definitions that the store lacks, as they are versioned. */
    public void ship(List<ContentType> shipped) {
        for (var type : shipped) {
            var kept = store.find(type.name());
            if (kept.isEmpty() || kept.get().version() < type.version()) {
                store.add(type);
            }
        }
        known.clear();
    }

    /**
     * The newest version of a type.
     *
     * @throws ProblemException {@code type_not_found}
     */
    public ContentType get(String name) {
        return known.computeIfAbsent(
                name,
                _ ->
                        store.find(name)
                                .orElseThrow(() ->
                                        ProblemException.of(
                                                CoreProblem.TYPE_NOT_FOUND, Map.of("type", name))));
    }

    /** Every type, by name. */
    public List<ContentType> all() {
        return store.all();
    }

    /**
     * Adds a type of an office's own.
     *
     * @throws ProblemException {@code type_exists} when the name is taken
     */
    public ContentType add(Actor actor, ContentType type) {
        actor.require(Permission.MANAGE_TYPES, null, null);
        if (!store.add(type)) {
            throw ProblemException.of(CoreProblem.TYPE_EXISTS, Map.of("type", type.name()));
        }
        known.remove(type.name());
        return type;
    }
}
