package org.banyancms.core.type;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * The content types as they are now: those that come with the product and those that an office
 * adds. They are asked for with every question and change rarely, so they are kept for a second;
 * what this node adds it sees at once.
 */
public final class ContentTypes {
    private static final Duration KEPT = Duration.ofSeconds(1);

    /**
     * @param types by name
     * @param at when they were read, on the machine's running clock
     */
    private record Known(Map<String, ContentType> types, long at) {}

    private final TypeStore store;
    private volatile Known known;

    public ContentTypes(TypeStore store) {
        this.store = store;
        this.known = read();
    }

    private Known read() {
        long now = System.nanoTime();
        return new Known(
                store.all().stream()
                        .collect(Collectors.toMap(ContentType::name, Function.identity())),
                now);
    }

    private Map<String, ContentType> types() {
        if (System.nanoTime() - known.at() > KEPT.toNanos()) {
            known = read();
        }
        return known.types();
    }

    /** Keeps the shipped definitions that the store lacks, as they are versioned. */
    public void ship(List<ContentType> shipped) {
        for (var type : shipped) {
            var kept = store.find(type.name());
            if (kept.isEmpty() || kept.get().version() < type.version()) {
                store.add(type);
            }
        }
        known = read();
    }

    /**
     * The newest version of a type.
     *
     * @throws ProblemException {@code type_not_found}
     */
    public ContentType get(String name) {
        var type = types().get(name);
        if (type == null) {
            throw ProblemException.of(CoreProblem.TYPE_NOT_FOUND, Map.of("type", name));
        }
        return type;
    }

    /** Every type, by name. */
    public List<ContentType> all() {
        return types().values().stream().sorted(Comparator.comparing(ContentType::name)).toList();
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
        known = read();
        return type;
    }
}
