package org.banyancms.core.succession;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.WaitingWork;
import org.banyancms.core.succession.Merger.State;

/** Mergers that were not carried out when they should have been. */
public final class MissedMergers implements WaitingWork {
    /** How late one may begin before somebody is told. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** How long one may take. */
    private static final Duration LONG = Duration.ofMinutes(30);

    private final MergerStore store;
    private final Clock clock;

    public MissedMergers(MergerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those that are late, take too long, or were refused on their day. */
    public List<Merger> now() {
        var latest = clock.instant().minus(PATIENCE);
        var oldest = clock.instant().minus(LONG);
        var late = store.in(State.PLANNED).stream().filter(it -> it.on().at().isBefore(latest));
        var slow =
                store.in(State.RUNNING).stream()
                        .filter(it -> {
                            var started = it.course().startedAt();
                            return started != null && started.isBefore(oldest);
                        });
        return Stream.of(late, slow, store.in(State.REFUSED).stream())
                .flatMap(found -> found)
                .toList();
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        if (!actor.may(Permission.ADMINISTER, null, null)) {
            return List.of();
        }
        long count = now().size();
        return count == 0
                ? List.of()
                : List.of(new Waiting("missed-mergers", count, "/api/v1/admin/mergers"));
    }
}
