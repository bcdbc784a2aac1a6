package org.banyancms.core.release;

import java.time.Instant;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/** Remembers when what is live comes to its planned end. */
public interface ExpiryStore {

    /** Notes the end of a variant, in the place of an earlier note. */
    void put(EntryId entry, LocaleTag locale, Instant end);

    /** Forgets a variant that has no end, or is live no more. */
    void remove(EntryId entry, LocaleTag locale);

    /** Entries of which a variant has come to its end. */
    List<EntryId> due(Instant now, int limit);
}
