package org.banyancms.publishing.web.health;

import java.util.Map;
import org.banyancms.publishing.publication.PublicationState;
import org.banyancms.publishing.publication.Publications;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How many publications wait for a person, for an answer, or for their channel. They wait; the
 * server itself is up.
 */
final class ChannelHealth implements HealthIndicator {
    private final Publications publications;

    ChannelHealth(Publications publications) {
        this.publications = publications;
    }

    @Override
    public Health health() {
        var counts = publications.counts();
        return Health.up()
                .withDetail("live", total(counts, PublicationState.LIVE))
                .withDetail("needsHuman", total(counts, PublicationState.NEEDS_HUMAN))
                .withDetail("unknown", total(counts, PublicationState.UNKNOWN))
                .withDetail("blocked", total(counts, PublicationState.BLOCKED))
                .withDetail("byChannel", counts)
                .build();
    }

    private static long total(
            Map<String, Map<PublicationState, Long>> counts, PublicationState state) {
        return counts.values().stream().mapToLong(of -> of.getOrDefault(state, 0L)).sum();
    }
}
