package org.banyancms.core.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then chance; never running backwards in
 * one process.
 */
public final class TimeOrderedIds implements IdSource {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int counter;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized String next() {
        long now = Math.max(clock.millis(), lastMillis);
        if (now == lastMillis) {
            counter++;
            if (counter > 0xFFF) {
                now++;
                counter = 0;
            }
        } else {
            counter = random.nextInt(0x400);
        }
        lastMillis = now;
        long high = (now << 16) | 0x7000L | counter;
        long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
