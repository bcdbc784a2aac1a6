package org.banyancms.core.web.delivery;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banyancms.core.delivery.DeliverySettings;
import org.banyancms.core.delivery.RecentChanges;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Everybody who listens to the changes. */
final class EventStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] GREETING = "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8);

    private final RecentChanges changes;
    private final int most;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean called = new AtomicBoolean();
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("delivery-events").factory());
    private volatile boolean running;

    EventStreams(RecentChanges changes, DeliverySettings settings) {
        this.changes = changes;
        this.most = settings.listeners();
    }

    /**
     * @throws ProblemException {@code unavailable} when too many listen already
     */
    void checkRoom() {
        if (streams.size() >= most) {
            throw ProblemException.of(CoreProblem.UNAVAILABLE, Map.of("retryAfter", 30));
        }
    }

    void open(AsyncContext context, long after, EventStream.Source source) throws IOException {
        var stream = new EventStream(context, after, source, streams::remove);
        streams.add(stream);
        stream.begin(GREETING);
    }

    @Override
    public void start() {
        running = true;
        changes.listen(this::call);
        writer.scheduleWithFixedDelay(
                () -> each(stream -> stream.beat(COMMENT)),
                BEAT.toMillis(),
                BEAT.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Writes to all soon; commits that come meanwhile go along. */
    private void call() {
        if (running && called.compareAndSet(false, true)) {
            writer.execute(() -> {
                called.set(false);
                each(EventStream::write);
            });
        }
    }

    private void each(Work work) {
        for (var stream : streams) {
            try {
                work.on(stream);
            } catch (IOException | RuntimeException e) {
                LOG.debug("A listener has gone: {}", e.toString());
                stream.end();
            }
        }
    }

    /** Ends before the server waits for requests to end. */
    @Override
    public void stop() {
        running = false;
        writer.shutdownNow();
        streams.forEach(EventStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private interface Work {
        void on(EventStream stream) throws IOException;
    }
}
