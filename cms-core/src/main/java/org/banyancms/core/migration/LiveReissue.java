package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.release.Reissue;
import org.banyancms.core.type.Migration;
import org.jspecify.annotations.Nullable;

/** Goes through what is public of a type, and has it go out in the present shape. */
public final class LiveReissue {
    private static final int PAGE = 40;

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
    Way begin(Migration migration) {
        return new Way(migration.type(), journal.head());
    }

    /** A way through what was live at one sequence. */
    final class Way {
        private final String type;
        private final long sequence;
        private @Nullable LiveVariant last;

        private Way(String type, long sequence) {
            this.type = type;
            this.sequence = sequence;
        }

        /** The next entries of the type, each whole; none at the end. */
        Collection<EntryId> next() {
            var found = new LinkedHashSet<EntryId>();
            for (var page = page(); !page.isEmpty(); page = page()) {
                page.stream()
                        .filter(live -> live.type().equals(type))
                        .forEach(live -> found.add(live.entry()));
                last = page.getLast();
                if (!found.isEmpty()) {
                    break;
                }
            }
            return new ArrayList<>(found);
        }

        private List<LiveVariant> page() {
            return journal.page(sequence, last, PAGE);
        }
    }
}
