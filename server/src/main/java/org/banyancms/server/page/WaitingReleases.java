package org.banyancms.server.page;

import java.util.List;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.WaitingWork;
import org.banyancms.core.release.MissedReleases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Releases that have not gone out when they should. */
@Component
@Order(-1)
final class WaitingReleases implements WaitingWork {
    private final ObjectProvider<MissedReleases> missed;

    WaitingReleases(ObjectProvider<MissedReleases> missed) {
        this.missed = missed;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        if (!actor.may(Permission.PUBLISH, null, null)) {
            return List.of();
        }
        long count = missed.stream().mapToLong(releases -> releases.now().size()).sum();
        return count == 0
                ? List.of()
                : List.of(new Waiting("missed-releases", count, "/api/v1/manage/releases"));
    }
}
