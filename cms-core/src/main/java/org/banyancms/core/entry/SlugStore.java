package org.banyancms.core.entry;

import java.util.Optional;
import org.banyancms.core.locale.LocaleTag;

/**
 * Who has which slug. A slug once given stays with its entry, so that old links never lead
 * elsewhere.
 */
public interface SlugStore {

    /**
     * Gives a slug to an entry, or says who has it.
     *
     * @return the entry that has it now: the one asked for, or another
     */
    EntryId reserve(LocaleTag locale, String slug, EntryId entry);

    /** The entry that has a slug. */
    Optional<EntryId> holder(LocaleTag locale, String slug);
}
