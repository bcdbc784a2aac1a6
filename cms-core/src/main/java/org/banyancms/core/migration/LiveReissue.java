package org.banyancms.core.migration;

import java.util.Collection;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.release.Reissue;
import org.banyancms.core.type.Migration;

/** Goes through what is public of a type, and has it go out in the present shape. */
public final class LiveReissue {
    private final Journal journal;
    private final Reissue reissue;

    public LiveReissue(Journal journal, Reissue reissue) {
        this.journal = journal;
        this.reissue = reissue;
    }

    void fence(Migration migration) {
        reissue.fence(migration.actor(), "migration:" + migration.id());
    }

    int commit(Migration migration, Collection<EntryId> entries) {
        return reissue.reissue(migration.actor(), entries);
    }

    /** The way through all that is live at this moment. */
    LiveWay begin(Migration migration) {
        return new LiveWay(journal, migration.type(), journal.head());
    }
}
