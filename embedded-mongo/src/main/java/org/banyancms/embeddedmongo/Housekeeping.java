package org.banyancms.embeddedmongo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file from growing: gathers what is alive from chunks that are mostly dead, and moves it
 * forward in the file.
 *
 * <p>It works in small steps between write commands, so that it holds up none of them for long.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Below this share of live data, in percent, a step is taken. */
    private static final int ENOUGH = 75;

    private static final int STEP_BYTES = 4 * 1024 * 1024;
    private static final long SMALL_FILE = 16L * 1024 * 1024;

    private final MVStore store;
    private final RandomAccessStore file;
    private final Durability durability;
    private final Catalog catalog;
    private final ScheduledExecutorService timer;

    Housekeeping(MVStore store, RandomAccessStore file, Durability durability, Catalog catalog) {
        this.store = store;
        this.file = file;
        this.durability = durability;
        this.catalog = catalog;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("embedded-mongo-housekeeping").factory());
        timer.scheduleWithFixedDelay(
                this::step, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void step() {
        try {
            if (file.size() > SMALL_FILE
                    && (file.getChunksFillRate() < ENOUGH || file.getFillRate() < ENOUGH)) {
                durability.write(this::tidy);
            }
        } catch (RuntimeException e) {
            LOG.debug("The data file could not be made smaller now: {}", e.getMessage());
        }
    }

    private boolean tidy() {
        // what readers see must move along, or it would hold the old places for ever
        catalog.all().forEach(durability::touch);
        boolean gathered = store.compact(ENOUGH, STEP_BYTES);
        if (file.getFillRate() < ENOUGH) {
            file.compactMoveChunks(ENOUGH, STEP_BYTES, store);
        }
        return gathered;
    }

    @Override
    public void close() {
        timer.shutdown();
        Uninterrupted.run(() -> timer.awaitTermination(1, TimeUnit.MINUTES));
    }
}
