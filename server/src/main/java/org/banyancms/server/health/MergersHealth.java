package org.banyancms.server.health;

import org.banyancms.core.succession.Merger;
import org.banyancms.core.succession.MissedMergers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether mergers of organisations were carried out on their day. One that was not needs a person,
 * and is no reason to take the server away from readers.
 */
final class MergersHealth implements HealthIndicator {
    private final MissedMergers missed;

    MergersHealth(MissedMergers missed) {
        this.missed = missed;
    }

    @Override
    public Health health() {
        var ids = missed.now().stream().map(Merger::id).toList();
        return ids.isEmpty()
                ? Health.up().build()
                : Health.status("ATTENTION").withDetail("missed", ids).build();
    }
}
