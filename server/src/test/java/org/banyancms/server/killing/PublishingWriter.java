package org.banyancms.server.killing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import org.banyancms.server.killing.Ledger.Note.Kind;
import org.banyancms.server.outside.Caller;
import org.banyancms.server.outside.Patience;

/**
 * Publishes what was approved: one entry alone, several in a release, or several at a time to come.
 * A release whose launch a kill has cut off is launched again; one that has a time goes by itself.
 */
final class PublishingWriter extends Writer {
    private static final int MOST = 5;

    private final Random random;
    private final BlockingQueue<String> in;
    private final Appointment appointment;
    private final boolean timed;
    private List<String> batch = List.of();
    private String release = "";

    /**
     * @param timed whether some releases have a time to come
     */
    PublishingWriter(Random random, BlockingQueue<String> in, boolean timed) {
        this.timed = timed;
        this.random = random;
        this.in = in;
        this.appointment = new Appointment(random);
    }

    /** Waits until what has a time is out: nothing changes by itself then. */
    void settle(Caller publisher) {
        if (appointment.isMade()) {
            Patience.eventually(
                    "the release that has a time is out",
                    Duration.ofMinutes(1),
                    () -> appointment.kept(publisher).isPresent());
        }
    }

    @Override
    boolean work() {
        if (batch.isEmpty()) {
            batch = in.stream().limit(1 + random.nextInt(MOST)).toList();
        }
        if (batch.isEmpty()) {
            return false;
        }
        if (timed && release.isEmpty() && !appointment.isMade() && random.nextInt(3) == 0) {
            asked(Kind.PUBLISHED, Map.of("entries", batch));
            appointment.make(items());
        }
        if (appointment.isMade()) {
            var sequence = appointment.kept(server());
            sequence.ifPresent(this::done);
            return sequence.isPresent();
        }
        done(batch.size() == 1 ? publish(batch.getFirst()) : launch());
        return true;
    }

    private void done(long sequence) {
        acknowledged(Kind.PUBLISHED, Map.of("entries", batch, "sequence", sequence));
        in.removeAll(batch);
        batch = List.of();
        release = "";
        appointment.forget();
    }

    private List<Map<String, String>> items() {
        return batch.stream()
                .map(entry -> Map.of("entry", entry, "locale", "vi", "action", "publish"))
                .toList();
    }

    private long publish(String entry) {
        asked(Kind.PUBLISHED, Map.of("entries", batch));
        var answer = server().post(vietnamese(entry) + "/publish", Map.of()).expect(200);
        return answer.json().get("sequence").asLong();
    }

    private long launch() {
        if (release.isEmpty()) {
            var body = Map.of("name", "together", "items", items());
            release = member(server().post("/api/v1/manage/releases", body).expect(201), "id");
        }
        asked(Kind.PUBLISHED, Map.of("entries", batch));
        var path = "/api/v1/manage/releases/" + release + "/launch";
        return server().post(path, "").expect(200).json().get("sequence").asLong();
    }
}
