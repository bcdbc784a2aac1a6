package org.banyancms.core.entry;

import java.util.List;
import java.util.Set;

/** Which entries refer to which, in their drafts. */
public interface ReferenceIndex {

    /** Remembers all that an entry refers to, in place of what it referred to before. */
    void put(EntryId entry, Set<EntryId> targets);

    /** Entries that refer to one, in order of their ids. */
    List<EntryId> referrers(EntryId target);
}
