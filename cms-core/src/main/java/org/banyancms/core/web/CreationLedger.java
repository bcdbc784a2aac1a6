package org.banyancms.core.web;

import java.time.Instant;
import java.util.Optional;

/** Remembers creations by key. Each call is one atomic step. */
public interface CreationLedger {

    /** Notes a new creation; false when the key is already noted. */
    boolean begin(Creation creation);

    /** The creation under a key. */
    Optional<Creation> find(String key);

    /**
     * Puts one in the place of another, if that one still stands there as it was seen; false
     * otherwise.
     */
    boolean replace(Creation seen, Creation next);

    /** Forgets a creation, if it still stands there as it was seen. */
    void forget(Creation seen);

    /** Forgets all that have expired, and says how many. */
    long sweep(Instant now);
}
