package org.banyancms.core.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;

/**
 * What entries refer to.
 *
 * @param entries what is live, in the order in which it was met
 * @param missing what is not, with the languages in which it is
 */
public record Included(Map<EntryId, LiveVariant> entries, Map<EntryId, Missing> missing) {
    /** Nothing was asked for. */
    public static final Included NOTHING = new Included(Map.of(), Map.of());

    /**
     * A reference that leads to nothing live.
     *
     * @param paths the fields that refer to it, as they were asked for
     * @param available languages in which the entry is live; none where it is not live at all
     */
    public record Missing(Set<String> paths, List<LocaleTag> available) {}
}
