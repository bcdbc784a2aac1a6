package org.banyancms.core.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * Makes guessing slow: the first few failures cost nothing, and each after them doubles the pause
 * until the next try.
 *
 * @param free failures before the first pause
 * @param first the first pause
 * @param longest the longest pause
 * @param remembered how long a failure counts
 */
record Brake(int free, Duration first, Duration longest, Duration remembered) {
    /** For one person from one place: typing errors are forgiven, guessing is not. */
    static final Brake PERSON =
            new Brake(5, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(24));

    /** For a whole house behind one address, or one person from everywhere. */
    static final Brake CROWD =
            new Brake(50, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofMinutes(15));

    /** For codes of six digits, which are few: from wherever they come. */
    static final Brake CODE =
            new Brake(5, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(24));

    /**
     * Refuses a try that comes too soon.
     *
     * @throws ProblemException {@code too_many_requests}, with the seconds still to wait
     */
    void refuse(LoginAttempts attempts, String key, Instant now) {
        attempts.since(key, now.minus(remembered))
                .map(failures -> failures.last().plus(pause(failures.count())))
                .filter(now::isBefore)
                .ifPresent(next -> {
                    long seconds = Duration.between(now, next).plusMillis(999).toSeconds();
                    throw ProblemException.of(
                            CoreProblem.TOO_MANY_REQUESTS, Map.of("retryAfter", seconds));
                });
    }

    void failed(LoginAttempts attempts, String key, Instant now) {
        attempts.failed(key, now, remembered);
    }

    /** How long to wait after so many failures. */
    Duration pause(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free, 20); // 2^20 is over any longest pause
        var pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
