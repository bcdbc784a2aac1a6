package org.banyancms.core.entry;

import java.util.List;

/** Events that stand in their entries' documents until every listener has taken note of them. */
public interface EntryOutbox {

    /** Events of an entry that still wait, oldest first. */
    List<EntryEvent> waiting(EntryId id);

    /** Entries that have waiting events, at most {@code limit}. */
    List<EntryId> entriesWaiting(int limit);

    /** Moves the snapshot that came with an event, if any, to the history; again is harmless. */
    void archiveSnapshot(EntryEvent event);

    /** Takes an event out. */
    void done(EntryEvent event);
}
