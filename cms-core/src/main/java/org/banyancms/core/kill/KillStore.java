package org.banyancms.core.kill;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;

/** Keeps who stands behind withdrawals: one record for each entry. */
public interface KillStore {

    /** Keeps a first record; false when the entry has one. */
    boolean create(Kill kill);

    Optional<Kill> find(EntryId entry);

    /** Writes a record if what is kept is the revision before it; whether it was written. */
    boolean replace(Kill kill);

    /** Those in a state, the latest entries first, after one (empty: from the start). */
    List<Kill> in(Kill.State state, String after, int limit);
}
