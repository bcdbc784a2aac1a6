package org.banyancms.core.entry;

import java.time.Instant;

/**
 * Why an entry must not go out for now or any more.
 *
 * @param kind {@code HOLD} while checking, {@code KILL} and {@code TAKEDOWN} for good
 * @param reason told to colleagues, not to the public
 * @param actor who
 * @param at when
 */
public record Hold(Kind kind, String reason, String actor, Instant at) {

    /** How final it is. */
    public enum Kind {
        HOLD,
        KILL,
        TAKEDOWN
    }
}
