package org.banyancms.core.release;

import java.util.function.Function;
import org.banyancms.core.access.Actor;
import org.banyancms.core.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Launches scheduled releases when their time has come. Several nodes may tick at once: the journal
 * takes each release once.
 */
public final class ReleaseClock {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseClock.class);

    private final ReleaseDesk releases;
    private final Function<String, Actor> people;

    /**
     * @param people gives the person of a user name, with the rights that they have now
     */
    public ReleaseClock(ReleaseDesk releases, Function<String, Actor> people) {
        this.releases = releases;
        this.people = people;
    }

    /**
     * Launches what is due; a release that is refused is put aside with the reason, for a person to
     * look at.
     */
    public void tick() {
        for (var release : releases.due()) {
            try {
                releases.launch(people.apply(release.createdBy()), release.id());
            } catch (GatesClosedException | ProblemException refused) {
                LOG.warn(
                        "Scheduled release {} was refused: {}", release.id(), refused.getMessage());
                releases.refuse(release, String.valueOf(refused.getMessage()));
            }
        }
    }
}
