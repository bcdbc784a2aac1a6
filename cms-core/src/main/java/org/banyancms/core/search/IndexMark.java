package org.banyancms.core.search;

import org.banyancms.core.journal.Commit;

/**
 * How far an index has come, and in which journal: the number alone would take another journal's
 * index for its own.
 *
 * @param sequence the last commit taken in; 0 for an empty index
 * @param commit what that commit was
 */
public record IndexMark(long sequence, String commit) {
    /** The mark of an empty index. */
    public static final IndexMark NONE = new IndexMark(0, "");

    /** The mark that a commit leaves. */
    public static IndexMark of(Commit commit) {
        var first = commit.changes().isEmpty() ? null : commit.changes().getFirst();
        var what = first == null ? "" : first.entry() + "|" + first.locale();
        return new IndexMark(
                commit.sequence(),
                commit.at() + " " + commit.cause() + " " + commit.changes().size() + " " + what);
    }

    /**
     * @throws IllegalStateException when commits are missing between this mark and that commit
     */
    public void refuseGap(Commit commit) {
        if (commit.sequence() > sequence + 1) {
            throw new IllegalStateException(
                    "commit %d cannot follow %d in the search index"
                            .formatted(commit.sequence(), sequence));
        }
    }
}
