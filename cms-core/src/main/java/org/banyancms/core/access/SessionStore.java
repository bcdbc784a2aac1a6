package org.banyancms.core.access;

import java.time.Instant;
import java.util.Optional;

/** Keeps sessions, so that a restart signs nobody out. */
public interface SessionStore {

    /** Adds a session. */
    void insert(Session session);

    /** The session whose secret has this digest. */
    Optional<Session> find(String digest);

    /** Ends one session. */
    void remove(String digest);

    /** Ends every session of a user. */
    void removeAll(String username);

    /** Ends every session of a user but the one of this digest. */
    void removeOthers(String username, String digest);

    /** Forgets those that have ended by themselves. */
    long sweep(Instant now);
}
