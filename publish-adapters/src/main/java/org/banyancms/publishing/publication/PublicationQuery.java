package org.banyancms.publishing.publication;

import org.banyancms.core.entry.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A question about publications; null asks nothing.
 *
 * @param entry of this entry
 * @param channel on this channel
 * @param state in this state
 * @param after id of the last one of the page before
 * @param limit at most so many
 */
public record PublicationQuery(
        @Nullable EntryId entry,
        @Nullable String channel,
        @Nullable PublicationState state,
        @Nullable String after,
        int limit) {}
