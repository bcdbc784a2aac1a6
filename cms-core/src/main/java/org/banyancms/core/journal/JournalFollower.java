package org.banyancms.core.journal;

import java.util.OptionalLong;

/**
 * Follows the journal, commit by commit, without missing one. A commit may come again after a
 * crash, so applying is idempotent. An exception keeps the follower where it is; it is called again
 * with back-off, and the others go on.
 */
public interface JournalFollower {

    /** Stable name under which its cursor is kept. */
    String name();

    /** Applies one committed commit. */
    void apply(Commit commit);

    /**
     * How far it has come, for a follower that keeps its cursor together with what it makes of the
     * commits.
     */
    default OptionalLong ownCursor() {
        return OptionalLong.empty();
    }
}
