package org.banyancms.publishing.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again. Each pause is stretched by up to a fifth, so that many do
 * not come back at once.
 *
 * @param pauses before the first, second, … try again
 * @param chance where the jitter comes from
 */
public record Patience(List<Duration> pauses, RandomGenerator chance) {
    public Patience {
        pauses = List.copyOf(pauses);
    }

    /** When to try again after so many tries in vain; nothing after the last. */
    Optional<Instant> next(Instant now, int tries) {
        return tries < pauses.size()
                ? Optional.of(about(now, pauses.get(tries)))
                : Optional.empty();
    }

    /** About that long from now, never sooner. */
    Instant about(Instant now, Duration pause) {
        return now.plus(pause).plusMillis((long) (pause.toMillis() * 0.2 * chance.nextDouble()));
    }
}
