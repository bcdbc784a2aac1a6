package org.banyancms.server.outside;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what happens by itself. */
public final class Patience {

    private Patience() {}

    /** Waits until something holds, for at most half a minute. */
    public static void eventually(String what, BooleanSupplier condition) {
        eventually(what, Duration.ofSeconds(30), condition);
    }

    /** Waits until something holds, for at most so long. */
    public static void eventually(String what, Duration longest, BooleanSupplier condition) {
        long until = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not within " + longest.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
