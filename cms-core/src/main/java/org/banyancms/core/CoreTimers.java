package org.banyancms.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the repository does by itself from time to time. One failing turn is logged and does not end
 * the turns.
 */
final class CoreTimers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CoreTimers.class);

    private final ScheduledExecutorService turns;
    private final List<Turn> all = new ArrayList<>();

    CoreTimers(String thread) {
        turns =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(thread).factory());
    }

    void every(Duration pause, String what, Runnable work) {
        all.add(new Turn(pause, what, work));
    }

    void start() {
        for (var turn : all) {
            turns.scheduleWithFixedDelay(
                    turn::run,
                    turn.pause().toMillis(),
                    turn.pause().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        turns.shutdownNow();
    }

    private record Turn(Duration pause, String what, Runnable work) {
        void run() {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("{} failed and is tried again: {}", what, e.toString(), e);
            }
        }
    }
}
