package org.banyancms.core.access;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.banyancms.core.problem.ProblemException;

/**
 * Keeps codes of six digits from being guessed. A try counts as a failure before it is judged, so
 * that many at once gain nothing.
 */
final class CodeBrake {
    private final LoginAttempts attempts;
    private final Clock clock;

    CodeBrake(LoginAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * What a try gives.
     *
     * @throws ProblemException {@code code_wrong} where it gives nothing, {@code too_many_requests}
     *     after several of these
     */
    <T> T guard(String username, Supplier<Optional<T>> trying) {
        var now = clock.instant();
        var key = "code " + Secrets.digest(username);
        Brake.CODE.refuse(attempts, key, now);
        Brake.CODE.failed(attempts, key, now);
        var given = trying.get().orElseThrow(() -> ProblemException.of(AccessProblem.CODE_WRONG));
        attempts.forget(key);
        return given;
    }
}
