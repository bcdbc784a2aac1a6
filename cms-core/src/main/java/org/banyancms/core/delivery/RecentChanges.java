package org.banyancms.core.delivery;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalFollower;

/**
 * The newest changes in memory, for many who listen at once. Who is further behind is given them
 * from the journal; nobody has a queue of their own that could overflow.
 */
public final class RecentChanges implements JournalFollower {
    private static final int MOST = 1_000;
    private static final long UNKNOWN = -1;

    private final Journal journal;
    private final ConcurrentSkipListMap<Long, ChangeNews> recent = new ConcurrentSkipListMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long cursor = UNKNOWN;

    public RecentChanges(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return "changes";
    }

    /** How far all changes are known; begins at the head. */
    @Override
    public OptionalLong ownCursor() {
        if (cursor == UNKNOWN) {
            cursor = journal.head();
        }
        return OptionalLong.of(cursor);
    }

    @Override
    public void apply(Commit commit) {
        recent.put(commit.sequence(), ChangeNews.of(commit));
        cursor = commit.sequence();
        if (recent.size() > MOST) {
            recent.pollFirstEntry();
        }
        listeners.forEach(Runnable::run);
    }

    /** Has somebody told, on the follower's thread, that there is more. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** The changes after a sequence, in order and without a hole, at most {@code limit} of them. */
    public List<ChangeNews> after(long sequence, int limit) {
        if (sequence >= cursor) {
            return List.of();
        }
        var kept = recent.tailMap(sequence, false).values().stream().limit(limit).toList();
        boolean whole = !kept.isEmpty() && kept.getFirst().sequence() == sequence + 1;
        return whole ? kept : journal.after(sequence, limit).stream().map(ChangeNews::of).toList();
    }
}
