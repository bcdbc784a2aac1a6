package org.banyancms.embeddedmongo;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Until when a command may run, as its {@code maxTimeMS} says.
 *
 * @param at a {@link System#nanoTime()}, or 0 for no limit
 */
record Deadline(long at) {

    static final Deadline NONE = new Deadline(0);

    static Deadline after(@Nullable Object maxTimeMillis) {
        long millis = maxTimeMillis instanceof Number number ? number.longValue() : 0;
        return millis <= 0
                ? NONE
                : new Deadline(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    void check() {
        if (at != 0 && System.nanoTime() - at > 0) {
            throw Errors.of(Errors.MAX_TIME_EXPIRED, "operation exceeded time limit");
        }
    }
}
