package org.banyancms.core.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.banyancms.core.problem.ProblemException;

/** The question for a code between a right password and a session. */
public final class SecondStep {
    /** How long the code is awaited. */
    public static final Duration AWAITED = Duration.ofMinutes(5);

    private static final int TRIES = 5;

    private final SecondFactors factors;
    private final ChallengeStore challenges;
    private final Clock clock;

    public SecondStep(SecondFactors factors, ChallengeStore challenges, Clock clock) {
        this.factors = factors;
        this.challenges = challenges;
        this.clock = clock;
    }

    /** Asks somebody for a code; nothing for those who have no second factor. */
    Optional<SignInStep.CodeAsked> ask(String username) {
        return factors.of(username).map(_ -> asked(username));
    }

    private SignInStep.CodeAsked asked(String username) {
        var secret = Secrets.next();
        var until = clock.instant().plus(AWAITED);
        challenges.replace(new Challenge(Secrets.digest(secret), username, until));
        return new SignInStep.CodeAsked(secret, AWAITED);
    }

    /**
     * Whose challenge it was, once, when the code is right.
     *
     * @throws ProblemException {@code challenge_over}, {@code code_wrong}, {@code
     *     too_many_requests}
     */
    String answered(String secret, String code) {
        var challenge =
                challenges
                        .attempt(Secrets.digest(secret), TRIES)
                        .filter(found -> clock.instant().isBefore(found.expiresAt()))
                        .orElseThrow(SecondStep::over);
        var factor = factors.of(challenge.username()).orElseThrow(SecondStep::over);
        factors.use(factor, code);
        if (!challenges.remove(challenge.digest())) {
            throw over();
        }
        return challenge.username();
    }

    private static ProblemException over() {
        return ProblemException.of(AccessProblem.CHALLENGE_OVER);
    }
}
