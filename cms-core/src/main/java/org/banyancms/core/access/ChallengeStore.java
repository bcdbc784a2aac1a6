package org.banyancms.core.access;

import java.time.Instant;
import java.util.Optional;

/** Keeps those who have half signed in. */
public interface ChallengeStore {

    /** Keeps a challenge in the place of any other of the same person. */
    void replace(Challenge challenge);

    /** Counts a try at the challenge of this digest; nothing when there is none or no try left. */
    Optional<Challenge> attempt(String digest, int mostTries);

    /** Ends a challenge; false when another caller has ended it. */
    boolean remove(String digest);

    /** Forgets those that have ended by themselves. */
    long sweep(Instant now);
}
