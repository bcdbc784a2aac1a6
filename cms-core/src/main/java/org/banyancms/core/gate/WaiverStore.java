package org.banyancms.core.gate;

import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/** Keeps waivers. */
public interface WaiverStore {

    /** Keeps a waiver. */
    void add(Waiver waiver);

    /** Every waiver of a variant, oldest first. */
    List<Waiver> of(EntryId entry, LocaleTag locale);

    /** Takes a waiver back; whether it was there. */
    boolean remove(EntryId entry, LocaleTag locale, String id);
}
