package org.banyancms.core.assignment;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** Keeps assignments. */
public interface AssignmentStore {

    /** Keeps a new one; false when there is one with its identity, and nothing was kept. */
    boolean create(Assignment assignment);

    Optional<Assignment> find(String id);

    /** Writes an assignment if what is kept is the revision before it; whether it was written. */
    boolean replace(Assignment assignment);

    /** Those of a text, the earliest due first. */
    List<Assignment> of(EntryId entry, LocaleTag locale);

    /**
     * A page of those asked for, the earliest due first.
     *
     * @param after the {@link #cursor} of the last one of the page before, null for the first page
     */
    List<Assignment> list(AssignmentQuery query, @Nullable String after, int limit);

    /** Where in the order of lists an assignment stands. */
    String cursor(Assignment assignment);

    /** How many there are. */
    long count(AssignmentQuery query);

    /** Notes who answers for an entry from now on. */
    void pass(EntryId entry, OrganisationCode owner);
}
