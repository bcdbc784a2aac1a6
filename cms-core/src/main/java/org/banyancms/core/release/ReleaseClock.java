package org.banyancms.core.release;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.banyancms.core.access.Actor;
import org.banyancms.core.release.Release.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Launches scheduled releases when their time has come, goes on with launches that a crash has
 * left, and ends what has come to its planned end. Several nodes may tick at once: the journal
 * takes each release once.
 */
public final class ReleaseClock {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseClock.class);
    private static final Duration LEFT = Duration.ofSeconds(10);
    private static final int MOST = 100;

    private final ReleaseStore store;
    private final ReleaseDesk releases;
    private final Expiries expiries;
    private final Function<String, Actor> people;
    private final Clock clock;
    private final ClockWatch watch;

    /**
     * @param people gives the person of a user name, with the rights that they have now
     * @param nanos a clock that only counts on, such as {@link System#nanoTime}
     */
    public ReleaseClock(
            ReleaseStore store,
            ReleaseDesk releases,
            Expiries expiries,
            Function<String, Actor> people,
            Clock clock,
            LongSupplier nanos) {
        this.store = store;
        this.releases = releases;
        this.expiries = expiries;
        this.people = people;
        this.clock = clock;
        this.watch = new ClockWatch(clock, nanos);
    }

    /**
     * Launches what is due; a release that is refused is put aside with the reason, for a person to
     * look at. One that cannot be launched now keeps nobody else from it, and is tried again.
     */
    public void tick() {
        for (var release : store.in(State.LAUNCHING, MOST)) {
            var launch = release.launch();
            if (launch != null && launch.begunAt().plus(LEFT).isBefore(clock.instant())) {
                launch(release, launch.by());
            }
        }
        if (watch.isSteady()) {
            store.due(clock.instant()).forEach(release -> launch(release, release.createdBy()));
            expiries.tick();
        }
    }

    private void launch(Release release, String by) {
        try {
            releases.resume(by, people, release)
                    .filter(put -> put.state() == State.REFUSED)
                    .ifPresent(
                            put -> LOG.warn("Release {} was refused: {}", put.id(), put.launch()));
        } catch (RuntimeException e) {
            LOG.error("Release {} could not be launched and is tried again", release.id(), e);
        }
    }
}
