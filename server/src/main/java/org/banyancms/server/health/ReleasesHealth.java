package org.banyancms.server.health;

import org.banyancms.core.release.MissedReleases;
import org.banyancms.core.release.Release;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether scheduled releases have gone out. One that has not needs a person, and is no reason to
 * take the server away from readers.
 */
final class ReleasesHealth implements HealthIndicator {
    private final MissedReleases missed;

    ReleasesHealth(MissedReleases missed) {
        this.missed = missed;
    }

    @Override
    public Health health() {
        var ids = missed.now().stream().map(Release::id).toList();
        return ids.isEmpty()
                ? Health.up().build()
                : Health.status("ATTENTION").withDetail("missed", ids).build();
    }
}
