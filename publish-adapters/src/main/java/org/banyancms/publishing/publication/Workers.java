package org.banyancms.publishing.publication;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelStore;
import org.banyancms.publishing.profile.ChannelProfiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets each channel be worked at by itself, by as many threads at once as its profile says. A slow
 * or dead channel holds up nobody else.
 */
public final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final Reconciler reconciler;
    private final ChannelStore channels;
    private final ChannelProfiles profiles;
    private final Duration poll;
    private volatile boolean started;
    private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("publish-", 0).factory());
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("publish-poll").factory());

    /**
     * @param poll how often to look for what has become due
     */
    public Workers(
            Reconciler reconciler, ChannelStore channels, ChannelProfiles profiles, Duration poll) {
        this.reconciler = reconciler;
        this.channels = channels;
        this.profiles = profiles;
        this.poll = poll;
    }

    /** Begins to look for what is due. */
    public void start() {
        started = true;
        timer.scheduleWithFixedDelay(
                this::sweep, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks now, once begun: something has become due. */
    public void kick() {
        if (started && !timer.isShutdown()) {
            timer.execute(this::sweep);
        }
    }

    private void sweep() {
        try {
            channels.all().forEach(this::staff);
        } catch (RuntimeException failure) {
            LOG.warn("Looking for due publications failed; next look in {}", poll, failure);
        }
    }

    private void staff(Channel channel) {
        var workers = busy.computeIfAbsent(channel.id(), _ -> new AtomicInteger());
        int most = profiles.of(channel.kind()).parallel();
        while (workers.get() < most && !threads.isShutdown()) {
            workers.incrementAndGet();
            threads.execute(() -> work(channel.id(), workers));
        }
    }

    private void work(String channel, AtomicInteger workers) {
        try {
            while (!threads.isShutdown() && reconciler.advance(channel)) {
                Thread.yield();
            }
        } catch (RuntimeException failure) {
            LOG.warn("Work on channel {} stopped; it goes on at the next look", channel, failure);
        } finally {
            workers.decrementAndGet();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
