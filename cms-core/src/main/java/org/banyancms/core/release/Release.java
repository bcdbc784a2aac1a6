package org.banyancms.core.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of variants that go out together.
 *
 * @param id identity
 * @param name what people call it
 * @param at when it is to be launched; null means by hand
 * @param items what it does
 * @param state where it stands
 * @param sequence the sequence that it became, 0 before
 * @param undoSequence the sequence that undid it, 0 if none
 * @param failure why the last scheduled launch was refused, null if it was not
 * @param createdBy who made it; a scheduled launch is in their name
 * @param createdAt when
 */
public record Release(
        String id,
        String name,
        @Nullable Instant at,
        List<ReleaseItem> items,
        State state,
        long sequence,
        long undoSequence,
        @Nullable String failure,
        String createdBy,
        Instant createdAt) {
    public Release {
        items = List.copyOf(items);
    }

    /** Where a release stands. */
    public enum State {
        OPEN,
        SCHEDULED,
        LAUNCHED,
        UNDONE,
        REFUSED
    }

    Release in(State next, long launchedAs, long undoneAs, @Nullable String why) {
        return new Release(
                id, name, at, items, next, launchedAs, undoneAs, why, createdBy, createdAt);
    }
}
