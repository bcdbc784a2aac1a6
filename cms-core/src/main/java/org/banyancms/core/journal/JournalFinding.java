package org.banyancms.core.journal;

/**
 * Something in the journal, or in what is made of it, that is not as it must be.
 *
 * @param kind what is wrong
 * @param place where: a sequence, a version of a variant, or a follower
 */
public record JournalFinding(Kind kind, String place) {

    /** What can be wrong. */
    public enum Kind {
        /** A sequence has no commit, though later ones have. */
        HOLE(false),
        /** A commit stands behind one that is missing, so nobody will ever see it. */
        BEHIND_HOLE(false),
        /** A commit was prepared by a process that died before it was public. */
        UNFINISHED(true),
        /** A commit is public but not marked so. */
        UNMARKED(true),
        /** What a commit made public is not there. */
        VERSION_MISSING(true),
        /** What a commit made public was altered afterwards. */
        VERSION_ALTERED(true),
        /** A version of a variant is live longer, or shorter, than the commits say. */
        VERSION_WRONG_TIME(true),
        /** Something is live that no commit has made public. */
        VERSION_UNKNOWN(true),
        /** A follower believes it has seen more than there is, and would miss what comes. */
        FOLLOWER_AHEAD(true);

        private final boolean mendable;

        Kind(boolean mendable) {
            this.mendable = mendable;
        }

        /** Whether the journal itself tells what would be right. */
        public boolean isMendable() {
            return mendable;
        }
    }
}
