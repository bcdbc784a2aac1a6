package org.banyancms.core.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock of the day, and one that only counts on, both in a test's hands. */
public final class SteppedClock extends Clock {
    private volatile Instant now;
    private volatile long nanos;

    public SteppedClock(Instant now) {
        this.now = now;
    }

    /** Time goes by. */
    public void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /** The clock of the day is set, and no time goes by. */
    public void set(Instant instant) {
        now = instant;
    }

    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
