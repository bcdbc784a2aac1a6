package org.banyancms.core.entry;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.locale.LocaleTag;

/** The history of variants. What is in it is never changed. */
public interface RevisionStore {

    /** One revision of a variant. */
    Optional<Revision> find(EntryId entry, LocaleTag locale, long number);

    /**
     * Revisions of a variant, newest first, before a number (exclusive; use {@link Long#MAX_VALUE}
     * to begin).
     */
    List<Revision> page(EntryId entry, LocaleTag locale, long before, int limit);
}
