package org.banyancms.core.entry;

import java.util.Optional;
import java.util.Set;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;

/** Entries, as the other modules read them. */
public interface Entries {

    /** The entry as it is now. */
    Optional<Entry> find(EntryId id);

    /** The entry's content type as it is now. */
    ContentType typeOf(Entry entry);

    /**
     * The hash of what of a variant would go out.
     *
     * @throws java.util.NoSuchElementException when the entry has no variant in that language
     */
    ContentHash hash(Entry entry, LocaleTag locale);

    /**
     * Every asset that a variant shows, in its shared fields, its localised fields and its rich
     * texts.
     */
    Set<AssetId> assets(Entry entry, LocaleTag locale);
}
