package org.banyancms.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.banyancms.server.outside.Caller;
import tools.jackson.databind.JsonNode;

/**
 * Follows the journal with a cursor, also while the server is being killed, and remembers each
 * commit as it saw it.
 */
final class Follower {
    private static final String SYNC = "/api/v1/delivery/sync?";

    private final TreeMap<Long, Set<String>> commits = new TreeMap<>();
    private String token;

    /** Begins at a cursor. */
    Follower(String token) {
        this.token = token;
    }

    /** The cursor of a server that has published nothing yet. */
    static String beginning(Caller reader) {
        var begun = reader.get(SYNC + "initial=true").expect(200).json();
        assertThat(begun.get("changes")).as("published before the beginning").isEmpty();
        return begun.get("token").stringValue();
    }

    /** Follows until the server is gone. */
    UncheckedIOException followUntilKilled(Caller reader) {
        try {
            while (true) {
                catchUp(reader);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (UncheckedIOException gone) {
            return gone;
        }
    }

    /** Reads all that came since; there is no hole and nothing twice. */
    void catchUp(Caller reader) {
        boolean complete = false;
        while (!complete) {
            var page = reader.get(SYNC + "token=" + token).expect(200).json();
            var news = new TreeMap<Long, Set<String>>();
            page.get("changes").forEach(change -> take(change, news));
            for (var commit : news.entrySet()) {
                assertThat(commit.getKey()).as("next sequence").isEqualTo(head() + 1);
                commits.put(commit.getKey(), commit.getValue());
            }
            assertThat(page.get("sequence").asLong()).as("cursor").isEqualTo(head());
            token = page.get("token").stringValue();
            complete = page.get("complete").asBoolean();
        }
    }

    private static void take(JsonNode change, Map<Long, Set<String>> news) {
        assertThat(change.get("op").stringValue()).isEqualTo("publish");
        boolean isNew =
                news.computeIfAbsent(change.get("sequence").asLong(), _ -> new HashSet<>())
                        .add(change.get("entry").stringValue());
        assertThat(isNew).as("told once: %s", change).isTrue();
    }

    /** The newest sequence seen; 0 before the first. */
    long head() {
        return commits.isEmpty() ? 0 : commits.lastKey();
    }

    /** Entries by the sequence that published them. */
    Map<Long, Set<String>> commits() {
        return commits;
    }

    /** Every entry that is public. */
    Set<String> live() {
        var live = new HashSet<String>();
        commits.values().forEach(live::addAll);
        return live;
    }
}
