package org.banyancms.core.preview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/** Everything there is at one moment. */
interface View {

    /** A variant, if it is there. */
    Optional<Preview> find(EntryId entry, LocaleTag locale);

    /** The languages in which an entry is there, in order of their tags. */
    List<LocaleTag> locales(EntryId entry);

    /** The entry that has a slug. */
    Optional<EntryId> bySlug(LocaleTag locale, String slug);

    /**
     * What there is in a language, in an order of its own.
     *
     * @param types content types; empty means any
     * @param after where the page before ended, empty for the first
     */
    Page page(LocaleTag locale, Set<String> types, String after, int limit);

    /**
     * Some of what there is.
     *
     * @param after where this ends, empty when there is no more
     */
    record Page(List<Preview> shown, String after) {}
}
