package org.banyancms.server.health;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.banyancms.core.journal.Journal;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How far those who follow the journal have come. To be behind is no illness; it passes, or another
 * part says why.
 */
final class JournalHealth implements HealthIndicator {
    private final Journal journal;
    private final Supplier<List<String>> followers;
    private final ToLongFunction<String> reached;

    /**
     * @param followers names of those who follow
     * @param reached the sequence that a follower has reached
     */
    JournalHealth(
            Journal journal, Supplier<List<String>> followers, ToLongFunction<String> reached) {
        this.journal = journal;
        this.followers = followers;
        this.reached = reached;
    }

    @Override
    public Health health() {
        long head = journal.head();
        var behind = new TreeMap<String, Long>();
        for (var name : followers.get()) {
            behind.put(name, Math.max(0, head - reached.applyAsLong(name)));
        }
        return Health.up().withDetail("sequence", head).withDetail("behind", behind).build();
    }
}
