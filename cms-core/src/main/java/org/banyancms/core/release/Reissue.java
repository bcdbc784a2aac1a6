package org.banyancms.core.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Journal;

/**
 * Puts what is public into the present shape of its type: the same content, signed and dated as it
 * was, at a sequence of its own. Readers see all languages of an entry in one shape.
 */
public final class Reissue {
    /** What these commits are meant as. */
    public static final String CAUSE = "migrate";

    private final Publisher publisher;
    private final LiveVariants variants;
    private final Journal journal;

    public Reissue(Publisher publisher, LiveVariants variants, Journal journal) {
        this.publisher = publisher;
        this.variants = variants;
        this.journal = journal;
    }

    /**
     * Moves the journal on, once for each key. Whoever decided to publish before it has to decide
     * again, and then sees the entries as they are now.
     */
    public void fence(String actor, String key) {
        publisher.commit(actor, CAUSE, key, _ -> List.of());
    }

    /**
     * Brings every live variant of these entries into its present shape, in one commit.
     *
     * @return how many there were to bring
     */
    public int reissue(String actor, Collection<EntryId> entries) {
        if (changes(entries, journal.head()).isEmpty()) {
            return 0;
        }
        var commit = publisher.commit(actor, CAUSE, null, head -> changes(entries, head));
        return commit.changes().size();
    }

    private List<Change> changes(Collection<EntryId> entries, long head) {
        var changes = new ArrayList<Change>();
        for (var entry : entries) {
            for (var live : journal.liveVariants(entry, head)) {
                variants.reshaped(live).map(Change.Publish::new).ifPresent(changes::add);
            }
        }
        return changes;
    }
}
