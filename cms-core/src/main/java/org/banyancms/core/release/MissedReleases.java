package org.banyancms.core.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.banyancms.core.release.Release.State;

/** Releases that have not gone out when they should: an alarm for people and for monitors. */
public final class MissedReleases {
    /** How late a release may be before somebody is told; a launch is due within 5 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int MOST = 100;

    private final ReleaseStore store;
    private final Clock clock;

    public MissedReleases(ReleaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those that are late, and those that were refused at their time; at most 100 of each. */
    public List<Release> now() {
        return Stream.concat(late().stream(), store.in(State.REFUSED, MOST).stream()).toList();
    }

    private List<Release> late() {
        Instant latest = clock.instant().minus(PATIENCE);
        return store.due(latest).stream().limit(MOST).toList();
    }
}
