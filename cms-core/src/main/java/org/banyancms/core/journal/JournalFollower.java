package org.banyancms.core.journal;

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
}
