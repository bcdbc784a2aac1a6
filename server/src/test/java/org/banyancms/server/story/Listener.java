package org.banyancms.server.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site that listens to server-sent events, and comes back where it was when it is cut off. */
final class Listener implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Supplier<URI> base;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::run);
    private volatile boolean open = true;
    private volatile long last;

    Listener(Supplier<URI> base, long after) {
        this.base = base;
        this.last = after;
        thread.start();
    }

    private void run() {
        while (open) {
            try (var lines = lines()) {
                lines.forEach(this::line);
            } catch (IOException | RuntimeException _) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50)); // it comes back
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private Stream<String> lines() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(base.get().resolve("/api/v1/delivery/events"))
                        .header("Last-Event-ID", String.valueOf(last))
                        .build();
        return client.send(request, BodyHandlers.ofLines()).body();
    }

    private void line(String line) {
        if (line.startsWith("id: ")) {
            last = Long.parseLong(line.substring(4));
        } else if (line.startsWith("data: ")) {
            heard.add(JSON.readTree(line.substring(6)));
        }
    }

    /** Every change that was told of, as "sequence op entry locale", in order. */
    List<String> heard() {
        return heard.stream()
                .flatMap(event ->
                        event.get("changes")
                                .valueStream()
                                .map(change -> told(event.get("sequence"), change)))
                .toList();
    }

    /** One change in words. */
    static String told(JsonNode sequence, JsonNode change) {
        return "%d %s %s %s"
                .formatted(
                        sequence.asLong(),
                        change.get("op").stringValue(),
                        change.get("entry").stringValue(),
                        change.get("locale").stringValue());
    }

    @Override
    public void close() {
        open = false;
        client.shutdownNow();
        thread.interrupt();
    }
}
