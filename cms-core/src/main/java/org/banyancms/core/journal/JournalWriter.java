package org.banyancms.core.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writing the journal: one commit after the other, each against the head that its writer looked at.
 */
public interface JournalWriter {

    /**
     * Commits changes as the sequence after {@code expectedHead}. When this returns, they are
     * public.
     *
     * @return the commit, the earlier one of the same key where there is one, or null when the head
     *     has moved on: then look again and decide again
     */
    @Nullable Commit commit(long expectedHead, Draft draft);

    /** The commit of a key, finished first where a crash has left it prepared. */
    Optional<Commit> committed(String key);

    /** Finishes what a crash left prepared. Harmless at any time, from any node. */
    void repair();

    /**
     * What is to be committed.
     *
     * @param cause what is meant, see {@link Commit#cause()}
     * @param key commits only once under one key, null where repeats are harmless
     * @param changes what changes
     * @param actor who
     * @param at when
     */
    record Draft(
            String cause, @Nullable String key, List<Change> changes, String actor, Instant at) {
        public Draft {
            changes = List.copyOf(changes);
        }
    }
}
