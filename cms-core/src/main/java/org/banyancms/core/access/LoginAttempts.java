package org.banyancms.core.access;

import java.time.Duration;
import java.time.Instant;

/** Counts failures to sign in, by whatever key they are counted. */
public interface LoginAttempts {

    /** How many there were under a key since an instant. */
    int since(String key, Instant from);

    /** Notes one more, to be forgotten after a while. */
    void failed(String key, Instant at, Duration remembered);

    /** Forgets those under a key. */
    void forget(String key);
}
