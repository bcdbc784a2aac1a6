package org.banyancms.core.search;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the search index at the journal's head. Its cursor is kept in the index itself, so the two
 * cannot disagree.
 */
public final class SearchFollower implements JournalFollower {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFollower.class);

    private final SearchIndex index;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    public SearchFollower(SearchIndex index, Journal journal) {
        this.index = index;
        if (index.sequence() > journal.head()) {
            LOG.warn(
                    "The search index is ahead of the journal, so it is of other content: it is built anew");
            index.clear();
        }
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public OptionalLong ownCursor() {
        return OptionalLong.of(index.sequence());
    }

    @Override
    public void apply(Commit commit) {
        index.apply(commit);
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the index has come to a sequence; false when it has not within the time. */
    public boolean await(long sequence, Duration time) throws InterruptedException {
        long left = time.toNanos();
        lock.lockInterruptibly();
        try {
            while (index.sequence() < sequence && left > 0) {
                left = moved.awaitNanos(left);
            }
            return index.sequence() >= sequence;
        } finally {
            lock.unlock();
        }
    }
}
