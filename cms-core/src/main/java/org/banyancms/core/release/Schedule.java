package org.banyancms.core.release;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When a release launches by itself.
 *
 * @param at the instant; it holds, even where the zone's rules change afterwards
 * @param zone the zone in which people have named it
 */
public record Schedule(Instant at, ZoneId zone) {

    /** What the clocks of the zone show then. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(at, zone);
    }
}
