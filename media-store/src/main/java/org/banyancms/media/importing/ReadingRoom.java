package org.banyancms.media.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.importing.reading.Reading;
import org.banyancms.media.importing.reading.Watch;
import org.banyancms.media.problem.MediaProblem;

/**
 * Where documents are read: few at once, each for a bounded time. Whoever comes when all seats are
 * taken is told to come back.
 */
public final class ReadingRoom implements AutoCloseable {
    private static final int SEATS = 2;
    private static final int RETRY_SECONDS = 5;

    private final Duration patience;
    private final ThreadPoolExecutor seats =
            new ThreadPoolExecutor(0, SEATS, 1, TimeUnit.MINUTES, new SynchronousQueue<>());

    public ReadingRoom(Duration patience) {
        this.patience = patience;
        seats.setThreadFactory(Thread.ofPlatform().daemon().name("banyan-import-", 1).factory());
    }

    /**
     * Reads a document.
     *
     * @throws ProblemException when it is not what its name says, hostile, damaged or too much
     */
    Reading read(Path file, String name) throws IOException {
        var kind = KindCheck.check(file, name);
        var reading = begun(() -> kind.read(file, Watch.of(patience)));
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw Watch.tooSlow(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a document was read", e);
        } catch (ExecutionException e) {
            throw refusal(e);
        } finally {
            reading.cancel(true);
        }
    }

    private Future<Reading> begun(Callable<Reading> work) {
        try {
            return seats.submit(work);
        } catch (RejectedExecutionException _) {
            throw ProblemException.of(MediaProblem.MEDIA_BUSY, Map.of("retryAfter", RETRY_SECONDS));
        }
    }

    private static RuntimeException refusal(ExecutionException e) throws IOException {
        return switch (e.getCause()) {
            case ProblemException refused -> refused;
            case IOException broken -> throw broken;
            case null, default -> new IllegalStateException("a document broke its reader", e);
        };
    }

    @Override
    public void close() {
        seats.shutdownNow();
    }
}
