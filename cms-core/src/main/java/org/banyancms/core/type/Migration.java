package org.banyancms.core.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned migration of a type from one version to the next. It holds from the moment in which the
 * new version exists; entries follow one by one.
 *
 * @param id identity
 * @param type the type
 * @param fromVersion version before
 * @param toVersion version after
 * @param operations what changes, in order
 * @param undoes the migration that this one takes back, if any
 * @param actor who planned it
 * @param at since when it holds
 */
public record Migration(
        String id,
        String type,
        int fromVersion,
        int toVersion,
        List<Operation> operations,
        @Nullable String undoes,
        String actor,
        Instant at) {
    public Migration {
        operations = List.copyOf(operations);
    }

    /** Under which an operation remembers what it takes away. */
    public String key(int operation) {
        return id + "-" + operation;
    }
}
