package org.banyancms.core.succession;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.banyancms.core.access.OrganisationCode;

/** Keeps mergers, and who is at work on each. */
public interface MergerStore {

    /**
     * Keeps a new one; false when there is one with its identity, or one of the same organisation
     * that was not called off.
     */
    boolean create(Merger merger);

    Optional<Merger> find(String id);

    /** The merger by which an organisation ends, unless it was called off. */
    Optional<Merger> of(OrganisationCode from);

    /** Mergers, newest first, after one (empty: from the start). */
    List<Merger> before(String id, int limit);

    /** Those in a state, the earliest day first. */
    List<Merger> in(Merger.State state);

    /** Writes a merger if what is kept is the revision before it; whether it was written. */
    boolean replace(Merger merger);

    /**
     * Takes a running merger for oneself, if nobody else has it at present.
     *
     * @return the number that whoever goes on with it has to show
     */
    OptionalLong claim(String id, Instant now, Instant until);

    /** Says that one is still at work; false when somebody else has taken it over. */
    boolean keep(String id, long fence, Instant until);
}
