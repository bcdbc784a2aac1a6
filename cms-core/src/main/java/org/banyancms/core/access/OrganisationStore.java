package org.banyancms.core.access;

import java.util.List;
import java.util.Optional;

/** Keeps organisations. */
public interface OrganisationStore {

    /** Adds an organisation; false when the code is taken. */
    boolean insert(Organisation organisation);

    /**
     * Puts an organisation of the next revision in the place of the one before; false when that is
     * not there any more.
     */
    boolean replace(Organisation organisation, long expectedRevision);

    /** The organisation of this code. */
    Optional<Organisation> find(OrganisationCode code);

    /** Organisations in order of their codes, after a code. */
    List<Organisation> after(String code, int limit);
}
