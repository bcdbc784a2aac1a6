package org.banyancms.server.killing;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import org.banyancms.server.killing.Ledger.Note.Kind;

/**
 * Publishes what was approved: one entry alone, or several in a release. A release whose launch a
 * kill has cut off is launched again.
 */
final class PublishingWriter extends Writer {
    private static final int MOST = 5;

    private final Random random;
    private final BlockingQueue<String> in;
    private List<String> batch = List.of();
    private String release = "";

    PublishingWriter(Random random, BlockingQueue<String> in) {
        this.random = random;
        this.in = in;
    }

    @Override
    boolean work() {
        if (batch.isEmpty()) {
            batch = in.stream().limit(1 + random.nextInt(MOST)).toList();
        }
        if (batch.isEmpty()) {
            return false;
        }
        long sequence = batch.size() == 1 ? publish(batch.getFirst()) : launch();
        acknowledged(Kind.PUBLISHED, Map.of("entries", batch, "sequence", sequence));
        in.removeAll(batch);
        batch = List.of();
        release = "";
        return true;
    }

    private long publish(String entry) {
        asked(Kind.PUBLISHED, Map.of("entries", batch));
        var answer = server().post(vietnamese(entry) + "/publish", Map.of()).expect(200);
        return answer.json().get("sequence").asLong();
    }

    private long launch() {
        if (release.isEmpty()) {
            var items =
                    batch.stream()
                            .map(entry ->
                                    Map.of("entry", entry, "locale", "vi", "action", "publish"))
                            .toList();
            var body = Map.of("name", "together", "items", items);
            release = member(server().post("/api/v1/manage/releases", body).expect(201), "id");
        }
        asked(Kind.PUBLISHED, Map.of("entries", batch));
        var path = "/api/v1/manage/releases/" + release + "/launch";
        return server().post(path, "").expect(200).json().get("sequence").asLong();
    }
}
