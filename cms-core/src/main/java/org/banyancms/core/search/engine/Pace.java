package org.banyancms.core.search.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when searches see what was written: the first commit after a pause at once, a stream of
 * them once in each gap, and what somebody waits for in a quarter of it. Each refresh costs
 * searches their warm segments, so one for each commit of a stream would halve their rate.
 */
public final class Pace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final int HURRIED = 4;

    private final long gap;
    private final Runnable show;
    private final AtomicBoolean awaits = new AtomicBoolean();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("search-refresh").factory());
    private volatile long shownAt;

    /**
     * @param gap between two refreshes; nothing means that none is put off
     * @param show what is called for a refresh that was put off
     */
    public Pace(Duration gap, Runnable show) {
        this.gap = gap.toNanos();
        this.show = show;
        this.shownAt = System.nanoTime() - this.gap;
    }

    /**
     * Whether what was just written is to be shown now; else it will be when its time has come.
     *
     * @param wanted whether somebody waits for it
     */
    public boolean isDue(boolean wanted) {
        long left = shownAt + (wanted ? gap / HURRIED : gap) - System.nanoTime();
        if (left <= 0) {
            return true;
        }
        if (wanted || awaits.compareAndSet(false, true)) {
            later(left);
        }
        return false;
    }

    /** Somebody waits for what may be written already. */
    public void hurry() {
        if (gap > 0) {
            later(Math.max(0, shownAt + gap / HURRIED - System.nanoTime()));
        }
    }

    /** Searches see all that is written. */
    public void shown() {
        shownAt = System.nanoTime();
    }

    private void later(long nanoseconds) {
        try {
            timer.schedule(this::run, nanoseconds, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The search index is being closed: {}", e.toString());
        }
    }

    /** A failure has closed the writer, and the follower opens it anew with its next commit. */
    private void run() {
        awaits.set(false);
        try {
            show.run();
        } catch (RuntimeException e) {
            LOG.warn("The search index could not be refreshed: {}", e.toString(), e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
