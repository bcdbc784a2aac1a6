package org.banyancms.publishing.purge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.journal.Commit;
import org.banyancms.publishing.json.JsonText;

/**
 * One message to a cache: the keys, as {@code Surrogate-Key} has them, whose answers have changed.
 *
 * @param id the same whenever it is told again
 * @param keys at most {@value #MOST_KEYS}
 */
record PurgeMessage(String id, long sequence, List<String> keys) {
    /** What caches take at once. */
    static final int MOST_KEYS = 256;

    PurgeMessage {
        keys = List.copyOf(keys);
    }

    /** The messages of a commit. */
    static List<PurgeMessage> of(Commit commit) {
        var keys = new ArrayList<>(Subjects.changedBy(commit));
        int parts = (keys.size() + MOST_KEYS - 1) / MOST_KEYS;
        return IntStream.range(0, parts).mapToObj(part -> part(commit, keys, part)).toList();
    }

    private static PurgeMessage part(Commit commit, List<String> keys, int part) {
        int from = part * MOST_KEYS;
        var some = keys.subList(from, Math.min(keys.size(), from + MOST_KEYS));
        return new PurgeMessage("purge-" + commit.sequence() + "-" + part, commit.sequence(), some);
    }

    byte[] body() {
        var body = new TreeMap<String, Object>(Map.of("sequence", sequence, "keys", keys));
        return JsonText.of(body).getBytes(StandardCharsets.UTF_8);
    }
}
