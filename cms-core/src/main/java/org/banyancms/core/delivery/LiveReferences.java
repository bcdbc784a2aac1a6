package org.banyancms.core.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;

/** Loads what entries refer to: many at once, and only what is live. */
public final class LiveReferences {
    private final Journal journal;

    public LiveReferences(Journal journal) {
        this.journal = journal;
    }

    /**
     * Those of these entries that are live in a language, or else in the first of the others in
     * which they are.
     *
     * @param fallback the languages that will do as well; empty keeps strictly to the first
     */
    public Map<EntryId, LiveVariant> load(
            Collection<EntryId> entries,
            LocaleTag locale,
            List<LocaleTag> fallback,
            long sequence) {
        var found = new HashMap<EntryId, LiveVariant>();
        var missing = new HashSet<>(entries);
        add(missing, locale, sequence, found);
        for (var other : fallback) {
            add(missing, other, sequence, found);
        }
        return found;
    }

    private void add(
            Collection<EntryId> missing,
            LocaleTag locale,
            long sequence,
            Map<EntryId, LiveVariant> found) {
        if (!missing.isEmpty()) {
            for (var variant : journal.live(missing, locale, sequence)) {
                found.put(variant.entry(), variant);
            }
            missing.removeAll(found.keySet());
        }
    }
}
