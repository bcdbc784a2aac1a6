package org.banyancms.core.access;

import java.time.Clock;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;

/** Changing one's own password: only with the present one, and not by guessing it. */
public final class OwnPassword {
    private final Users users;
    private final LoginAttempts attempts;
    private final AccessEvents events;
    private final Clock clock;

    public OwnPassword(Users users, LoginAttempts attempts, AccessEvents events, Clock clock) {
        this.users = users;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets a new password and signs its owner out everywhere but here.
     *
     * @param here the session in which it is done
     * @throws ProblemException {@code password_wrong}, {@code too_many_requests} after several
     *     failures, {@code validation_failed} for a weak one
     */
    public void change(Actor actor, String current, String next, Session here) {
        prove(actor, current);
        users.setOwnPassword(actor, next, here);
    }

    /**
     * Makes sure that whoever is signed in is there in person.
     *
     * @throws ProblemException {@code password_wrong}, {@code too_many_requests} after several
     *     failures
     */
    void prove(Actor actor, String password) {
        var now = clock.instant();
        var key = "own " + Secrets.digest(actor.username());
        Brake.PERSON.refuse(attempts, key, now);
        if (!users.knowsPassword(actor.username(), password)) {
            Brake.PERSON.failed(attempts, key, now);
            var name = actor.username();
            events.happened(new AccessEvent("password_refused", name, name, now, Map.of()));
            throw ProblemException.of(AccessProblem.PASSWORD_WRONG);
        }
        attempts.forget(key);
    }
}
