package org.banyancms.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps who takes whose place. */
public interface DeputationStore {

    /** Adds one. */
    void insert(Deputation deputation);

    /** The one of this identity. */
    Optional<Deputation> find(String id);

    /** Ends one that would have lasted longer; false when it had ended by then. */
    boolean end(String id, Instant at);

    /** Those in which somebody takes another's place at an instant. */
    List<Deputation> heldBy(String deputy, Instant at);

    /**
     * Those of an absent person or a deputy (of all when empty), in order of identity, after one.
     */
    List<Deputation> after(Optional<String> username, String id, int limit);
}
