package org.banyancms.core.migration;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.jspecify.annotations.Nullable;

/** A way through what was live at one sequence. */
final class LiveWay {
    private static final int PAGE = 40;

    private final Journal journal;
    private final String type;
    private final long sequence;
    private @Nullable LiveVariant last;

    LiveWay(Journal journal, String type, long sequence) {
        this.journal = journal;
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
        return found;
    }

    private List<LiveVariant> page() {
        return journal.page(sequence, last, PAGE);
    }
}
