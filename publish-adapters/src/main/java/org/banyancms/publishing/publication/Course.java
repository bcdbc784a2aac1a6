package org.banyancms.publishing.publication;

import java.time.Duration;
import java.time.Instant;
import org.banyancms.publishing.adapter.Remote;
import org.jspecify.annotations.Nullable;

/**
 * The ways a publication may go from one state to the next. Nothing here touches the world; all
 * that decides is in the arguments.
 *
 * @param patience how long to wait after a try in vain
 * @param check how often what is live is read back; zero means never
 * @param now the present instant
 */
record Course(Patience patience, Duration check, Instant now) {

    /**
     * Something newer shall be true. An older or equal wish changes nothing; a removal cancels what
     * was not begun.
     */
    static Publication desire(Publication it, Desired newer, Instant now) {
        if (newer.sequence() <= it.desired().sequence()) {
            return it;
        }
        var wanted = it.withDesired(newer);
        if (it.attempt() != null) { // first it must be known what became of that step
            boolean parked = it.state() == PublicationState.NEEDS_HUMAN;
            return parked
                    ? wanted
                    : wanted.in(it.state(), it.attempt(), it.tries(), now, it.trouble());
        }
        return onward(wanted, now);
    }

    /**
     * On to the next step without delay; nothing to do where nothing is there and nothing shall be.
     */
    private static Publication onward(Publication it, Instant now) {
        var next = it.waiting();
        return it.in(next, null, 0, next == PublicationState.GONE ? Publication.NEVER : now, null);
    }

    /**
     * The next step is written down. It is due at once for whoever comes when this worker's lease
     * has run out.
     */
    Publication intend(Publication it) {
        var attempt = new Attempt(it.nextStep(), it.desired(), null, now);
        return it.in(PublicationState.INTENT, attempt, it.tries(), now, it.trouble());
    }

    /** The step is done and read-back proved it (or, where a person says so, is taken on trust). */
    Publication settle(Publication it, @Nullable Remote remote, boolean verified) {
        var goal = goal(it);
        var applied =
                new Applied(
                        goal.sequence(),
                        goal.present(),
                        goal.revision(),
                        goal.hash(),
                        remote,
                        verified,
                        now);
        var settled = it.withApplied(applied).in(it.state(), null, 0, now, null);
        if (it.overtaken(goal)) {
            return onward(settled, now);
        }
        boolean again = goal.present() && check.isPositive();
        return settled.in(
                goal.present() ? PublicationState.LIVE : PublicationState.GONE,
                null,
                0,
                again ? patience.about(now, check) : Publication.NEVER,
                null);
    }

    private static Desired goal(Publication it) {
        return it.attempt() == null ? it.desired() : it.attempt().desired();
    }

    /** The other side took it and will show it later. */
    Publication accepted(Publication it, Remote remote, Duration checkAfter) {
        var attempt = it.attempt() == null ? null : it.attempt().accepted(remote);
        return it.in(PublicationState.ACCEPTED, attempt, it.tries(), now.plus(checkAfter), null);
    }

    /** Surely nothing happened: once more after a pause, or a person after the last pause. */
    Publication failed(Publication it, String code, String detail) {
        if (it.attempt() != null && it.overtaken(it.attempt().desired())) {
            return onward(it, now);
        }
        return patience.next(now, it.tries())
                .map(due -> it.in(it.waiting(), null, it.tries() + 1, due, trouble(code, detail)))
                .orElseGet(
                        () -> parked(it.in(it.state(), null, it.tries(), now, null), code, detail));
    }

    /** Nothing happened because it was too early. */
    Publication throttled(Publication it, Instant until, String detail) {
        return patience.next(now, it.tries())
                .map(due -> due.isAfter(until) ? due : until)
                .map(due ->
                        it.in(
                                it.waiting(),
                                null,
                                it.tries() + 1,
                                due,
                                trouble("throttled", detail)))
                .orElseGet(() ->
                        parked(
                                it.in(it.state(), null, it.tries(), now, null),
                                "throttled",
                                detail));
    }

    /**
     * Nobody knows whether it happened: it is found out after a pause, and by a person after the
     * last.
     */
    Publication unknown(Publication it, String code, String detail) {
        boolean hurry = it.attempt() != null && it.overtaken(it.attempt().desired());
        return patience.next(now, it.tries())
                .map(due -> hurry ? now.plusSeconds(1) : due)
                .map(due ->
                        it.in(
                                PublicationState.UNKNOWN,
                                it.attempt(),
                                it.tries() + 1,
                                due,
                                trouble(code, detail)))
                .orElseGet(() -> parked(it, code, detail));
    }

    /**
     * It was found out that nothing happened (or that doing it again is harmless): on to the step
     * at once.
     */
    Publication absent(Publication it) {
        boolean overtaken = it.attempt() != null && it.overtaken(it.attempt().desired());
        var next = it.in(it.waiting(), null, overtaken ? 0 : it.tries(), now, it.trouble());
        return next.state() == PublicationState.GONE ? onward(next, now) : next;
    }

    /** A person must look. */
    Publication parked(Publication it, String code, String detail) {
        return it.in(
                PublicationState.NEEDS_HUMAN,
                it.attempt(),
                it.tries(),
                Publication.NEVER,
                trouble(code, detail));
    }

    /** The channel is switched off. */
    Publication blocked(Publication it, String code, String detail) {
        return it.in(
                PublicationState.BLOCKED,
                it.attempt(),
                it.tries(),
                Publication.NEVER,
                trouble(code, detail));
    }

    /**
     * Read back and found as it shall be; where something newer was wished for meanwhile, that goes
     * on.
     */
    Publication stillThere(Publication it) {
        if (it.state() != PublicationState.LIVE) {
            return it;
        }
        var applied = it.applied();
        var checked = applied == null ? it : it.withApplied(applied.checked(now));
        return checked.in(
                it.state(),
                null,
                0,
                check.isPositive() ? patience.about(now, check) : Publication.NEVER,
                null);
    }

    /** Somebody changed it over there: it is brought back. */
    Publication drifted(Publication it, String detail) {
        return it.in(it.waiting(), null, 0, now, trouble("drift", detail));
    }

    /** A person wants it tried again from the start. */
    Publication again(Publication it) {
        return onward(it.in(it.state(), null, 0, now, null), now);
    }

    private Trouble trouble(String code, String detail) {
        return new Trouble(code, detail, now);
    }
}
