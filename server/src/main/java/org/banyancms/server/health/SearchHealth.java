package org.banyancms.server.health;

import java.util.function.LongSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether searches find what is published. After a start the index catches up with the journal
 * first, and no request should come before; later it is behind only for the moment that a
 * publication takes.
 */
final class SearchHealth implements HealthIndicator {
    private final LongSupplier head;
    private final LongSupplier reached;
    private volatile boolean caughtUp;

    /**
     * @param head the newest sequence of the journal
     * @param reached the sequence that the index has reached
     */
    SearchHealth(LongSupplier head, LongSupplier reached) {
        this.head = head;
        this.reached = reached;
    }

    @Override
    public Health health() {
        long published = head.getAsLong();
        long indexed = reached.getAsLong();
        caughtUp = caughtUp || indexed >= published;
        return (caughtUp ? Health.up() : Health.outOfService())
                .withDetail("store", "lucene")
                .withDetail("sequence", indexed)
                .withDetail("behind", Math.max(0, published - indexed))
                .build();
    }
}
