package org.banyancms.core.release;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banyancms.core.access.Actor;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemCategory;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.Release.Launch;
import org.banyancms.core.release.Release.State;

/**
 * Launches releases. A launch is first noted, so that nobody changes or calls off what is going
 * out, and a node that finds a launch which a crash has left goes on with it; the journal takes
 * each release once.
 */
final class ReleaseLaunch {
    private final ReleaseStore store;
    private final Publisher publisher;
    private final Clock clock;

    ReleaseLaunch(ReleaseStore store, Publisher publisher, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Launches a release for a person; where that is refused, it is as it was before.
     *
     * @throws GatesClosedException when any gate is closed
     * @throws ProblemException {@code release_state} when it is called off, undone, or changed at
     *     this moment
     */
    Release launch(Actor actor, Release release) {
        if (release.state() == State.LAUNCHED) {
            return release;
        }
        var begun = release.state() == State.LAUNCHING ? release : begun(actor.username(), release);
        try {
            return finish(begun, commit(actor, begun));
        } catch (GatesClosedException | ProblemException refused) {
            store.replace(begun.in(launchOf(begun).from(), begun.launch()));
            throw refused;
        }
    }

    /**
     * Launches a release at its time, or goes on with a launch that a crash has left. One that is
     * refused is put aside with the reason, for a person to look at.
     *
     * @param by in whose name
     * @param people gives the person of a user name, with the rights that they have now
     * @return the release, or empty where somebody else was faster
     * @throws ProblemException when it cannot be tried now, and should be again
     */
    Optional<Release> resume(String by, Function<String, Actor> people, Release release) {
        try {
            var begun = release.state() == State.LAUNCHING ? release : begun(by, release);
            return Optional.of(attempt(by, people, begun));
        } catch (ProblemException e) {
            if (e.kind() == CoreProblem.RELEASE_STATE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Release attempt(String by, Function<String, Actor> people, Release begun) {
        try {
            return finish(begun, commit(people.apply(by), begun));
        } catch (GatesClosedException refused) {
            return refuse(begun, refused);
        } catch (ProblemException refused) {
            if (refused.kind().category() == ProblemCategory.UNAVAILABLE) {
                throw refused;
            }
            return refuse(begun, refused);
        }
    }

    private Release refuse(Release begun, RuntimeException refused) {
        var was = launchOf(begun);
        var why = String.valueOf(refused.getMessage());
        var launch = new Launch(was.by(), was.begunAt(), was.from(), 0, 0, why);
        var put = begun.in(State.REFUSED, launch);
        store.replace(put);
        return put;
    }

    private Release begun(String by, Release release) {
        if (!release.isWaiting()) {
            throw state(release);
        }
        var launch = new Launch(by, clock.instant(), release.state(), 0, 0, null);
        var begun = release.in(State.LAUNCHING, launch);
        if (!store.replace(begun)) {
            throw state(release);
        }
        return begun;
    }

    private Commit commit(Actor actor, Release release) {
        var key = "release:" + release.id();
        return publisher.launch(actor, release.items(), "release", key, release.name());
    }

    /** What the journal has is launched, whatever others have noted meanwhile. */
    private Release finish(Release begun, Commit commit) {
        var was = launchOf(begun);
        var launch = new Launch(was.by(), was.begunAt(), was.from(), commit.sequence(), 0, null);
        var launched = begun.in(State.LAUNCHED, launch);
        while (!store.replace(launched)) {
            var now = store.find(begun.id()).orElse(launched);
            if (now.state() == State.LAUNCHED || now.state() == State.UNDONE) {
                return now;
            }
            launched = now.in(State.LAUNCHED, launch);
        }
        return launched;
    }

    private static Launch launchOf(Release begun) {
        var launch = begun.launch();
        if (launch == null) {
            throw new IllegalStateException("release " + begun.id() + " has not begun");
        }
        return launch;
    }

    static ProblemException state(Release release) {
        return ProblemException.of(
                CoreProblem.RELEASE_STATE,
                Map.of("release", release.id(), "state", release.state().name()));
    }
}
