package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Results on their way to a client in batches; the rest is read only when it is asked for. */
final class Cursors {

    /** MongoDB's first batch when the client names no size. */
    static final int FIRST_BATCH = 101;

    private static final int BATCH_BYTES = 16 * 1024 * 1024;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Clock clock;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    Cursors(Clock clock) {
        this.clock = clock;
    }

    /**
     * A result of which something is still to be sent.
     *
     * @param finish lets go of what the rows need
     */
    record Result(String namespace, Iterator<Row> rows, Runnable finish) {}

    private record Open(Result result, Instant used) {}

    /** The first batch, with the id of a cursor when there is more. */
    Document first(Result result, int batchSize, boolean single) {
        dropIdle();
        return next(result, "firstBatch", batchSize, single, lastId.incrementAndGet());
    }

    /** Sends a batch; keeps what is left under this id, or lets go of it. */
    private Document next(Result result, String name, int batchSize, boolean last, long id) {
        boolean more = false;
        try {
            Reply.Batch batch = batch(result, batchSize);
            more = !last && result.rows().hasNext();
            if (more) {
                open.put(id, new Open(result, clock.instant()));
            }
            return reply(result, name, batch, more ? id : 0);
        } finally {
            if (!more) {
                result.finish().run();
            }
        }
    }

    Document more(long id, int batchSize) {
        Open cursor = open.remove(id);
        if (cursor == null) {
            throw Errors.of(Errors.CURSOR_NOT_FOUND, "cursor id " + id + " not found");
        }
        return next(
                cursor.result(),
                "nextBatch",
                batchSize == 0 ? Integer.MAX_VALUE : batchSize,
                false,
                id);
    }

    boolean kill(long id) {
        Open cursor = open.remove(id);
        if (cursor != null) {
            cursor.result().finish().run();
        }
        return cursor != null;
    }

    void killAll() {
        open.keySet().forEach(this::kill);
    }

    private void dropIdle() {
        Instant limit = clock.instant().minus(IDLE);
        open.forEach((id, cursor) -> {
            if (cursor.used().isBefore(limit)) {
                kill(id);
            }
        });
    }

    private static Reply.Batch batch(Result result, int batchSize) {
        List<byte[]> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < batchSize && bytes < BATCH_BYTES && result.rows().hasNext()) {
            Row row = result.rows().next();
            bytes += row.bytes().length;
            batch.add(row.bytes());
        }
        return new Reply.Batch(batch);
    }

    private static Document reply(Result result, String name, Reply.Batch batch, long id) {
        Document cursor =
                new Document(name, batch).append("id", id).append("ns", result.namespace());
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
