package org.banyancms.core.editing;

import java.time.Instant;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/** Knows who is at which text, on whichever node. */
public interface PresenceStore {

    /** Somebody is there, at least until an instant; who is there already came when they came. */
    void note(EntryId entry, LocaleTag locale, Presence presence, Instant until);

    /** Who is there at an instant, in the order in which they came. */
    List<Presence> at(EntryId entry, LocaleTag locale, Instant now);

    /** Somebody has left. */
    void remove(EntryId entry, LocaleTag locale, String username);

    /** Forgets who was there until before an instant, and says how many that were. */
    long sweep(Instant now);
}
