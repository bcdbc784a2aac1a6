package org.banyancms.core.succession;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.access.AccessEvents;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.Schedule;

/** Where mergers are tried, planned and called off. */
public final class MergerDesk {
    private final MergerStore store;
    private final MergerRules rules;
    private final Estate estate;
    private final MergerEvents events;
    private final Clock clock;

    public MergerDesk(
            MergerStore store, MergerRules rules, Estate estate, AccessEvents events, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.estate = estate;
        this.events = new MergerEvents(events);
        this.clock = clock;
    }

    /** What is wanted: one organisation is merged into another at an instant. */
    public record Wish(OrganisationCode from, OrganisationCode into, Schedule on) {}

    /**
     * Says what would pass over, and does nothing.
     *
     * @return how much there is of each thing, by its name
     * @throws ProblemException as {@link #plan} would
     */
    public Map<String, Long> dryRun(Actor actor, Wish wish) {
        actor.require(Permission.ADMINISTER, null, null);
        rules.check(actor, wish);
        return estate.counts(wish.from(), wish.on().at());
    }

    /**
     * Plans a merger.
     *
     * @param id its identity; where an attempt before a crash has planned it already, it is given
     *     back as it is
     * @throws ProblemException {@code validation_failed} with every fault, {@code
     *     organisation_not_found}, {@code organisation_ended}, {@code merger_exists}, {@code
     *     self_grant} when it would give the actor roles in the successor, {@code forbidden}
     */
    public Merger plan(Actor actor, String id, Wish wish) {
        actor.require(Permission.ADMINISTER, null, null);
        var planned = store.find(id).orElseGet(() -> created(actor, id, wish));
        if (planned.state() != Merger.State.PLANNED) {
            return planned;
        }
        try {
            rules.checkAgain(planned); // somebody may have planned the reverse at the same time
        } catch (ProblemException refused) {
            store.replace(planned.cancelled(clock.instant()));
            throw refused;
        }
        events.tell("merger_planned", actor.username(), planned, clock.instant());
        return planned;
    }

    private Merger created(Actor actor, String id, Wish wish) {
        rules.check(actor, wish);
        var planned = planned(actor, id, wish);
        if (!store.create(planned)) {
            throw MergerRules.exists(wish.from());
        }
        return planned;
    }

    private Merger planned(Actor actor, String id, Wish wish) {
        return new Merger(
                id,
                wish.from(),
                wish.into(),
                wish.on(),
                actor.username(),
                clock.instant(),
                Merger.State.PLANNED,
                Merger.Course.NONE,
                1);
    }

    /**
     * Calls one off that has not begun. Again is the same as once.
     *
     * @throws ProblemException {@code merger_over} when its day has come, {@code merger_not_found}
     */
    public Merger cancel(Actor actor, String id) {
        while (true) {
            var before = get(actor, id);
            if (before.state() == Merger.State.CANCELLED) {
                return before;
            }
            if (before.state() == Merger.State.RUNNING || before.state() == Merger.State.DONE) {
                var state = before.state().name().toLowerCase(Locale.ROOT);
                throw ProblemException.of(AccessProblem.MERGER_OVER, Map.of("state", state));
            }
            var cancelled = before.cancelled(clock.instant());
            if (store.replace(cancelled)) {
                events.tell("merger_cancelled", actor.username(), cancelled, clock.instant());
                return cancelled;
            }
        }
    }

    /**
     * The merger of this identity.
     *
     * @throws ProblemException {@code merger_not_found}
     */
    public Merger get(Actor actor, String id) {
        actor.require(Permission.ADMINISTER, null, null);
        return store.find(id)
                .orElseThrow(() ->
                        ProblemException.of(AccessProblem.MERGER_NOT_FOUND, Map.of("merger", id)));
    }

    /** Mergers, newest first, after one (empty: from the start). */
    public List<Merger> list(Actor actor, String after, int limit) {
        actor.require(Permission.ADMINISTER, null, null);
        return store.before(after, limit);
    }

    /** How much there is to pass over: as it is now where that is still ahead. */
    public Map<String, Long> counts(Merger merger) {
        return merger.isAhead()
                ? estate.counts(merger.from(), merger.on().at())
                : merger.course().counts();
    }
}
