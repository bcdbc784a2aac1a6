package org.banyancms.core.access;

import java.util.List;
import java.util.Optional;

/** Keeps duties. */
public interface DutyStore {

    /** Adds a duty; false when its identity is taken. */
    boolean insert(Duty duty);

    /**
     * Puts a duty of the next revision in the place of the one before; false when that is not there
     * any more.
     */
    boolean replace(Duty duty, long expectedRevision);

    /** The duty of this identity. */
    Optional<Duty> find(String id);

    /** Duties in order of their identities, after one. */
    List<Duty> after(String id, int limit);
}
