package org.banyancms.translations.job;

import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs, in which order.
 *
 * @param locale target language, null for all
 * @param states states, empty for all
 * @param entry entry, null for all
 * @param owner who has claimed them, null for all
 * @param sort by what
 * @param size how many at most
 * @param after where the page before ended, null for the first
 */
public record JobQuery(
        @Nullable LocaleTag locale,
        List<JobState> states,
        @Nullable EntryId entry,
        @Nullable String owner,
        Sort sort,
        int size,
        @Nullable String after) {

    public JobQuery {
        states = List.copyOf(states);
    }

    /** The orders in which jobs can be listed; the identity breaks ties. */
    public enum Sort {
        /** Highest priority first, then the earliest due. */
        PRIORITY,
        DUE,
        NEWEST,
        OLDEST
    }
}
