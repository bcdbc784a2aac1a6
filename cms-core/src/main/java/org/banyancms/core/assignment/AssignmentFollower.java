package org.banyancms.core.assignment;

import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.core.entry.EntryStore;

/** Keeps assignments with the organisation that answers for their entry. */
public final class AssignmentFollower implements EntryEventListener {
    private final EntryStore entries;
    private final AssignmentStore store;

    public AssignmentFollower(EntryStore entries, AssignmentStore store) {
        this.entries = entries;
        this.store = store;
    }

    @Override
    public void on(EntryEvent event) {
        switch (event.kind()) {
            case SHARED_CHANGED, PASSED_OVER ->
                    entries.find(event.entry())
                            .ifPresent(entry -> store.pass(entry.id(), entry.owner()));
            default -> {}
        }
    }
}
