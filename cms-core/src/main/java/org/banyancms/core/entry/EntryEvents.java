package org.banyancms.core.entry;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events from the entries' outboxes to the listeners: at once after each write, and again
 * from a timer for those that a crash or a failing listener left behind.
 */
public final class EntryEvents {
    private static final Logger LOG = LoggerFactory.getLogger(EntryEvents.class);
    private static final int BATCH = 100;

    private final EntryOutbox outbox;
    private final Supplier<List<EntryEventListener>> listeners;
    private final List<ReentrantLock> stripes =
            IntStream.range(0, 64).mapToObj(_ -> new ReentrantLock()).toList();

    /**
     * @param listeners asked for at each delivery, since listeners may themselves stand on the
     *     desks that cause events
     */
    public EntryEvents(EntryOutbox outbox, Supplier<List<EntryEventListener>> listeners) {
        this.outbox = outbox;
        this.listeners = listeners;
    }

    /** Delivers what waits for one entry, in order. What a listener refuses stays and is logged. */
    public void deliver(EntryId id) {
        var stripe = stripes.get(Math.floorMod(id.hashCode(), stripes.size()));
        if (stripe.isHeldByCurrentThread()) {
            return; // a listener wrote to the entry: its event comes after the one in hand
        }
        stripe.lock();
        try {
            for (var events = outbox.waiting(id); !events.isEmpty(); events = outbox.waiting(id)) {
                for (var event : events) {
                    deliver(event);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Events of entry {} wait: {}", id, e.toString(), e);
        } finally {
            stripe.unlock();
        }
    }

    /** Delivers what waits anywhere. */
    public void sweep() {
        outbox.entriesWaiting(BATCH).forEach(this::deliver);
    }

    private void deliver(EntryEvent event) {
        outbox.archiveSnapshot(event);
        for (var listener : listeners.get()) {
            listener.on(event);
        }
        outbox.done(event);
    }
}
