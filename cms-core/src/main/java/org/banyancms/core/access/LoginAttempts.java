package org.banyancms.core.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts failures to prove who one is, by whatever key they are counted. */
public interface LoginAttempts {

    /** Those there were under a key since an instant; nothing where there were none. */
    Optional<Failures> since(String key, Instant from);

    /** Notes one more, to be forgotten after a while. */
    void failed(String key, Instant at, Duration remembered);

    /** Forgets those under a key. */
    void forget(String key);

    /**
     * Failures under one key.
     *
     * @param count how many, at least 1
     * @param last when the newest was
     */
    record Failures(int count, Instant last) {}
}
