package org.banyancms.translations.job;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        @Nullable Place after) {

    /** Stands for "never" where jobs are sorted by the day they are due. */
    private static final long NEVER = 9_000_000_000_000L;

    private static final long ABOVE_ALL_DAYS = 10_000_000_000_000L;

    public JobQuery {
        states = List.copyOf(states);
    }

    /** The orders in which jobs can be listed; the identity, which grows with time, breaks ties. */
    public enum Sort {
        /** Highest priority first, then the earliest due. */
        PRIORITY,
        DUE,
        NEWEST,
        OLDEST;

        /** Where a job stands in this order; smaller comes first. */
        public Place place(Job job) {
            long due = due(job);
            return switch (this) {
                case PRIORITY ->
                        new Place(-job.assignment().priority() * ABOVE_ALL_DAYS + due, job.id());
                case DUE -> new Place(due, job.id());
                case NEWEST, OLDEST -> new Place(0, job.id());
            };
        }

        private static long due(Job job) {
            var dueAt = job.assignment().dueAt();
            return dueAt == null ? NEVER : dueAt.toEpochMilli();
        }
    }

    /**
     * A place in an order.
     *
     * @param value by what is sorted; 0 where the identity alone is
     * @param id the job there
     */
    public record Place(long value, String id) {

        /** As a cursor for the outside. */
        public String cursor() {
            var text = value + ":" + id;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        /**
         * The place of a cursor.
         *
         * @throws IllegalArgumentException when it is none
         */
        public static Place of(String cursor) {
            var parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                            .split(":", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a cursor: " + cursor);
            }
            return new Place(Long.parseLong(parts[0]), parts[1]);
        }
    }
}
