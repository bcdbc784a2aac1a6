package org.banyancms.core.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the clock of the day with one that only counts on. Where the former has jumped, nothing
 * is launched until it has been steady for a while: a wrong time that somebody sets right again
 * must not let anything out early.
 */
public final class ClockWatch {
    /** Larger steps than this are jumps; time servers slew smaller ones. */
    private static final Duration JUMP = Duration.ofSeconds(2);

    /** How long a clock must be steady after a jump. */
    static final Duration STEADY = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final Clock clock;
    private final LongSupplier nanos;
    private @Nullable Instant lastSeen;
    private long lastNanos;
    private long steadyFrom;

    /**
     * @param nanos a clock that only counts on, such as {@link System#nanoTime}
     */
    public ClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.steadyFrom = nanos.getAsLong();
    }

    /** Whether the time of day can be relied on now. */
    public synchronized boolean isSteady() {
        var seen = clock.instant();
        long now = nanos.getAsLong();
        if (lastSeen != null) {
            var jump = Duration.between(lastSeen, seen).minusNanos(now - lastNanos);
            if (jump.abs().compareTo(JUMP) > 0) {
                LOG.warn("The clock has jumped by {}; launching waits {}", jump, STEADY);
                steadyFrom = now + STEADY.toNanos();
            }
        }
        lastSeen = seen;
        lastNanos = now;
        return now - steadyFrom >= 0;
    }
}
