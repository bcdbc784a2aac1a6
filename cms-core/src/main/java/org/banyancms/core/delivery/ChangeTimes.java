package org.banyancms.core.delivery;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalFollower;

/**
 * At which sequences what changed, as far as this node has followed the journal. What was made at
 * one sequence can be judged by it at another: nothing has to be looked for and thrown away when
 * something is published. It is kept in memory and begins, after a start, at the head.
 */
public final class ChangeTimes implements JournalFollower {
    /** Under which the follower is known. */
    public static final String NAME = "answers";

    private static final int MOST_SUBJECTS = 100_000;
    private static final int MOST_TIMES = 32;
    private static final long UNKNOWN = -1;

    /**
     * @param forgotten the newest sequence that is not listed any more; 0 when all are
     * @param listed sequences in ascending order
     */
    private record Times(long forgotten, long[] listed) {
        static final Times NONE = new Times(0, new long[0]);

        Times with(long sequence) {
            if (Arrays.binarySearch(listed, sequence) >= 0 || sequence <= forgotten) {
                return this;
            }
            var all = Arrays.copyOf(listed, listed.length + 1);
            all[listed.length] = sequence;
            Arrays.sort(all);
            return all.length <= MOST_TIMES
                    ? new Times(forgotten, all)
                    : new Times(all[0], Arrays.copyOfRange(all, 1, all.length));
        }

        /** The first change after a sequence; the one right after it when nobody remembers. */
        long after(long sequence) {
            if (sequence < forgotten) {
                return sequence + 1;
            }
            int at = Arrays.binarySearch(listed, sequence + 1);
            int next = at >= 0 ? at : -at - 1;
            return next < listed.length ? listed[next] : Long.MAX_VALUE;
        }
    }

    private final Journal journal;
    private final ConcurrentHashMap<String, Times> subjects = new ConcurrentHashMap<>();
    private volatile long cursor = UNKNOWN;
    private volatile long floor;

    public ChangeTimes(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** How far all changes are known. */
    @Override
    public OptionalLong ownCursor() {
        if (cursor == UNKNOWN) {
            begin(journal.head());
        }
        return OptionalLong.of(cursor);
    }

    private synchronized void begin(long head) {
        if (cursor == UNKNOWN) {
            floor = head;
            cursor = head;
        }
    }

    /**
     * Notes a commit, in any order and as often as one likes: the node that makes it does so before
     * it answers, so that nobody who reads there sees less than what he has published.
     */
    @Override
    public synchronized void apply(Commit commit) {
        if (cursor == UNKNOWN) {
            return; // whatever is kept is not older than the head at which this begins
        }
        if (!commit.changes().isEmpty()) {
            note(Subjects.everything(), commit.sequence());
            note(Subjects.lists(), commit.sequence());
        }
        for (var change : commit.changes()) {
            note(Subjects.entry(change.entry()), commit.sequence());
            note(Subjects.list(change.locale()), commit.sequence());
            if (change instanceof Change.Publish(var variant)) {
                note(Subjects.list(change.locale(), variant.type()), commit.sequence());
            } else {
                // what type a withdrawn variant had, its commit does not say
                note(Subjects.removals(change.locale()), commit.sequence());
            }
        }
        if (commit.sequence() == cursor + 1) {
            cursor = commit.sequence();
        }
        if (subjects.size() > MOST_SUBJECTS) {
            floor = cursor;
            subjects.clear();
        }
    }

    private void note(String subject, long sequence) {
        subjects.merge(subject, Times.NONE.with(sequence), (known, _) -> known.with(sequence));
    }

    /** The first sequence after the given one at which a subject changed; far away if none did. */
    public long changedAfter(String subject, long sequence) {
        return sequence < floor
                ? sequence + 1
                : subjects.getOrDefault(subject, Times.NONE).after(sequence);
    }
}
