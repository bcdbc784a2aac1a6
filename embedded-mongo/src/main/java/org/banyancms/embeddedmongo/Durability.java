package org.banyancms.embeddedmongo;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes each write command one step: alone while it changes the maps, durable before it is
 * answered, visible after.
 *
 * <p>Whoever finds no commit under way leads one for all commands that are done by then; the others
 * wait for it. So eight writers share one fsync. Readers are shown what the last finished commit
 * holds, and never wait.
 */
final class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

    /** Unsaved pages beyond this are written in the middle of a command, between two documents. */
    private static final int MOST_UNSAVED = 32 * 1024 * 1024;

    /** What one commit holds. */
    private record Batch(
            long number,
            long version,
            boolean changed,
            Map<StoredCollection, View> views,
            @Nullable Snapshot snapshot) {}

    private final MVStore store;
    private final boolean fsync;
    private final DiskRoom room;
    private final @Nullable Watermark watermark;
    private final LongAdder commands = new LongAdder();
    private final ReentrantLock writing = new ReentrantLock();
    private final Set<StoredCollection> touched = new LinkedHashSet<>();
    private long running = 1;

    private final Object turn = new Object();
    private long durable;
    private boolean leading;
    private volatile @Nullable Throwable failure;

    private volatile Snapshot current;

    Durability(MVStore store, boolean fsync, DiskRoom room, @Nullable Watermark watermark) {
        this.store = store;
        this.watermark = watermark;
        this.room = room;
        this.fsync = fsync;
        this.current = new Snapshot(store);
    }

    /** Runs a command of a client that may write, unless there is no room for it. */
    <T> T write(Supplier<T> command) {
        room.check();
        commands.increment();
        return alone(command);
    }

    /** Runs work of our own on the file, unless there is no room for it. */
    <T> T maintain(Supplier<T> work) {
        room.check();
        return alone(work);
    }

    /** How many commands of clients there have been: while it stands still, no one waits. */
    long commands() {
        return commands.sum();
    }

    /**
     * Runs a command that may write; returns when what it wrote is durable, also when it fails half
     * way.
     */
    <T> T alone(Supplier<T> command) {
        long batch = 0;
        try {
            writing.lock();
            try {
                refuseAfterFailure();
                batch = running;
                return command.get();
            } finally {
                writing.unlock();
            }
        } finally {
            awaitDurable(batch);
        }
    }

    /** Whether the calling thread runs a write command, and so may look at the living maps. */
    boolean isWriter() {
        return writing.isHeldByCurrentThread();
    }

    /** The collection will be shown anew with the next commit. */
    void touch(StoredCollection collection) {
        touched.add(collection);
    }

    /** The collection is gone and will not be shown again. */
    void forget(StoredCollection collection) {
        touched.remove(collection);
    }

    /** Writes unsaved pages when there are many; only to be called between two documents. */
    void relieve() {
        if (store.getUnsavedMemory() > MOST_UNSAVED) {
            store.commit();
        }
    }

    /**
     * Runs the changes of one document; a failure amid them ends all writing before anything of
     * them is saved.
     */
    void change(StoredCollection collection, Runnable changes) {
        touched.add(collection);
        try {
            changes.run();
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        }
        relieve();
    }

    /** Keeps the pages that readers see from being reused until {@link Snapshot#release()}. */
    Snapshot snapshot() {
        while (true) {
            Snapshot candidate = current;
            if (candidate.acquire()) {
                return candidate;
            }
        }
    }

    /** Waits for the command under way and lets no other begin. */
    void stop() {
        writing.lock();
        try {
            if (failure == null) {
                failure = new IllegalStateException("the server is being stopped");
                current.release();
            }
        } finally {
            writing.unlock();
        }
    }

    private void awaitDurable(long batch) {
        while (takeTheLead(batch)) {
            try {
                lead();
            } catch (RuntimeException | Error e) {
                fail(e);
            } finally {
                synchronized (turn) {
                    leading = false;
                    turn.notifyAll();
                }
            }
        }
    }

    /** True when this thread must commit now; false when its batch is durable. */
    private boolean takeTheLead(long batch) {
        boolean interrupted = false;
        try {
            synchronized (turn) {
                while (durable < batch && leading) {
                    try {
                        turn.wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
                if (durable >= batch) {
                    return false;
                }
                refuseAfterFailure();
                leading = true;
                return true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void lead() {
        Batch batch = commit();
        if (fsync && batch.changed()) {
            store.sync();
            if (watermark != null) {
                watermark.advance(batch.version());
            }
        }
        batch.views().forEach(StoredCollection::publish);
        if (batch.snapshot() != null) {
            Snapshot previous = current;
            current = batch.snapshot();
            previous.release();
        }
        synchronized (turn) {
            durable = batch.number();
        }
    }

    /**
     * Writes what all commands so far have changed, and notes what readers may see once it is
     * durable.
     */
    private Batch commit() {
        writing.lock();
        try {
            refuseAfterFailure();
            long version = store.commit();
            Map<StoredCollection, View> views = new LinkedHashMap<>();
            long current = store.getCurrentVersion();
            touched.forEach(collection -> views.put(collection, collection.freeze(current)));
            touched.clear();
            // a command may have written its pages before, in its midst
            boolean changed = version >= 0 || !views.isEmpty();
            return new Batch(
                    running++, current, changed, views, changed ? new Snapshot(store) : null);
        } finally {
            writing.unlock();
        }
    }

    private void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
            LOG.error(
                    "The data file can no longer be written; nothing is changed until it is opened again",
                    cause);
            store.closeImmediately();
        }
    }

    /** Throws what ended all writing, if something did. */
    void refuseAfterFailure() {
        Throwable cause = failure;
        if (cause != null) {
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw Errors.of(
                    Errors.OUT_OF_DISK_SPACE,
                    "writing stopped, and all that was acknowledged is kept: "
                            + cause.getMessage()
                            + "; make room on the disk or repair it, then start again");
        }
    }
}
