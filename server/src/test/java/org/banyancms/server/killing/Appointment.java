package org.banyancms.server.killing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.banyancms.server.outside.Caller;
import tools.jackson.databind.json.JsonMapper;

/**
 * A release with a time to come. Asked for again with the same key until it was acknowledged, so
 * that there is one, whatever a kill cuts off; and then left to itself.
 */
final class Appointment {
    private static final String RELEASES = "/api/v1/manage/releases";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SOONEST = 100;
    private static final int LATEST = 1_500;

    private final Random random;
    private String wish = "";
    private String key = "";
    private String release = "";

    Appointment(Random random) {
        this.random = random;
    }

    boolean isMade() {
        return !wish.isEmpty();
    }

    void make(List<Map<String, String>> items) {
        var at = Instant.now().plusMillis(random.nextInt(SOONEST, LATEST)).toString();
        wish = JSON.writeValueAsString(Map.of("name", "in time", "at", at, "items", items));
        key = UUID.randomUUID().toString();
    }

    void forget() {
        wish = "";
        release = "";
    }

    /** The sequence at which it became public, once it has. */
    OptionalLong kept(Caller publisher) {
        if (release.isEmpty()) {
            var headers = Map.of("Idempotency-Key", key, "Content-Type", "application/json");
            var body = wish.getBytes(StandardCharsets.UTF_8);
            var answer = publisher.send("POST", RELEASES, headers, body);
            if (answer.status() == 409) {
                return OptionalLong.empty(); // the attempt before was cut off: its lease has to end
            }
            release = answer.expect(201).json().get("id").stringValue();
        }
        var found = publisher.get(RELEASES + "/" + release).expect(200).json();
        return found.get("state").stringValue().equals("launched")
                ? OptionalLong.of(found.get("sequence").asLong())
                : OptionalLong.empty();
    }
}
