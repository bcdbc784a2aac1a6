package org.banyancms.embeddedmongo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file from growing: gathers what is alive from chunks that are mostly dead, and then,
 * when the file is still mostly holes, writes everything once more into them.
 *
 * <p>It works in steps between write commands: large ones while no one writes, until nothing more
 * is gained; small ones, and only against the worst, while someone does.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long TICK_MILLIS = 100;

    /** Dead chunks are given up only in a later commit, and a while after they died. */
    private static final int TICKS_TO_GIVE_UP = (int) (DataFile.RETENTION_MILLIS / TICK_MILLIS) + 5;

    private static final int TICKS_BETWEEN_PIECES = 3;
    private static final long SMALL_FILE = 16L * 1024 * 1024;
    private static final int ENOUGH_PERCENT = 70;
    private static final int WORST_PERCENT = 40;
    private static final int LARGE_STEP = 16 * 1024 * 1024;
    private static final int PIECE = 512 * 1024;
    private static final int MOST_PASSES = 2;
    private static final int SMALL_STEP = 4 * 1024 * 1024;

    private final MVStore store;
    private final RandomAccessStore file;
    private final Durability durability;
    private final Catalog catalog;
    private final ScheduledExecutorService timer;
    private long commandsSeen;
    private int ticksToWait;
    private int densityBefore = -1;
    private long sizeBefore;
    private long stepsInVain;
    private @Nullable Rewriting rewriting;
    private long sizeBeforePasses;
    private int passes;

    Housekeeping(MVStore store, RandomAccessStore file, Durability durability, Catalog catalog) {
        this.store = store;
        this.file = file;
        this.durability = durability;
        this.catalog = catalog;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("embedded-mongo-housekeeping").factory());
        timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            if (file.size() > SMALL_FILE) {
                step();
            }
        } catch (RuntimeException e) {
            LOG.debug("The data file could not be made smaller now: {}", e.getMessage());
        }
    }

    private void step() {
        long commands = durability.commands();
        boolean busy = commands != commandsSeen;
        commandsSeen = commands;
        int alive = alivePercent();
        if (busy) {
            densityBefore = -1;
            ticksToWait = TICKS_TO_GIVE_UP;
            if (alive < WORST_PERCENT) {
                durability.maintain(() -> gather(SMALL_STEP));
            }
        } else if (ticksToWait > 0) {
            ticksToWait--;
            durability.maintain(catalog::beat);
        } else if (rewriting != null) {
            ticksToWait = TICKS_BETWEEN_PIECES;
            rewrite(rewriting);
        } else if (alive < ENOUGH_PERCENT && fitsIntoHoles(alive)) {
            rewriting = new Rewriting(catalog);
        } else if (alive < ENOUGH_PERCENT && hasGained()) {
            ticksToWait = TICKS_TO_GIVE_UP;
            durability.maintain(() -> gather(LARGE_STEP));
        }
    }

    /**
     * Whether writing everything once more is worth it, and hardly makes the file longer. The first
     * time it may find no hole that is long enough, and then makes some for the next.
     */
    private boolean fitsIntoHoles(int alive) {
        if (file.size() < sizeBeforePasses / 10 * 9 || file.size() > sizeBeforePasses / 10 * 15) {
            passes = 0;
        }
        boolean worth = passes < MOST_PASSES && 100 - file.getFillRate() >= alive;
        if (worth && passes == 0) {
            sizeBeforePasses = file.size();
        }
        return worth;
    }

    /** In small commits, for which there is room in small holes. */
    private void rewrite(Rewriting pass) {
        boolean more = true;
        for (int written = 0; more && written < LARGE_STEP; written += PIECE) {
            more =
                    durability.maintain(() -> {
                        boolean found = pass.step(catalog, PIECE);
                        catalog.all().forEach(durability::touch);
                        return found;
                    });
        }
        if (!more) {
            rewriting = null;
            densityBefore = -1;
            ticksToWait = TICKS_TO_GIVE_UP;
            passes++;
        }
    }

    /**
     * Whether large steps still make chunks denser or the file smaller; without that the next would
     * be in vain. The density is told in whole percent, so in a large file it takes a few steps to
     * see.
     */
    private boolean hasGained() {
        boolean gained = file.getChunksFillRate() > densityBefore || file.size() < sizeBefore;
        stepsInVain = gained ? 0 : stepsInVain + 1;
        densityBefore = file.getChunksFillRate();
        sizeBefore = file.size();
        return stepsInVain <= file.size() / (8L * LARGE_STEP);
    }

    private int alivePercent() {
        return file.getChunksFillRate() * file.getFillRate() / 100;
    }

    private boolean gather(int bytes) {
        // what readers see must move along, or it would hold the old places for ever
        catalog.all().forEach(durability::touch);
        return store.compact(100, bytes);
    }

    @Override
    public void close() {
        timer.shutdown();
        Uninterrupted.run(() -> timer.awaitTermination(1, TimeUnit.MINUTES));
    }
}
