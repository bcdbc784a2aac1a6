package org.banyancms.core.search;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Those who wait for an index to come to a sequence. */
public final class Arrivals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final LongSupplier sequence;

    /**
     * @param sequence what searches see now
     */
    public Arrivals(LongSupplier sequence) {
        this.sequence = sequence;
    }

    /** Tells those who wait that searches see more than before. */
    public void announce() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a sequence; false when it has not come within the time. */
    public boolean await(long asked, Duration time) throws InterruptedException {
        if (sequence.getAsLong() >= asked) {
            return true;
        }
        long left = time.toNanos();
        lock.lockInterruptibly();
        try {
            while (sequence.getAsLong() < asked && left > 0) {
                left = moved.awaitNanos(left);
            }
            return sequence.getAsLong() >= asked;
        } finally {
            lock.unlock();
        }
    }
}
