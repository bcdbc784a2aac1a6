package org.banyancms.core.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/** Keeps drafts: one of each person for each variant. */
public interface DraftStore {

    /** Keeps a draft in place of the same person's earlier one. */
    void put(AutosavedDraft draft);

    Optional<AutosavedDraft> find(EntryId entry, LocaleTag locale, String username);

    /** All drafts of a variant, the newest first. */
    List<AutosavedDraft> of(EntryId entry, LocaleTag locale);

    /**
     * Forgets a draft unless it was kept after an instant.
     *
     * @return whether there was one
     */
    boolean remove(EntryId entry, LocaleTag locale, String username, Instant upTo);

    /** Forgets what was kept last before an instant, and says how many that were. */
    long sweep(Instant before);
}
