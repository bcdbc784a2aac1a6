package org.banyancms.translations.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does what with a job, and until when.
 *
 * @param state where it stands
 * @param reason why it is open again: {@code source_changed}, {@code rearranged} or {@code
 *     rejected}; null at first
 * @param comment the reviewer's word on the whole
 * @param priority higher comes first, 0 is usual
 * @param dueAt when it should be approved, null where nobody said
 * @param lastFence number of the last claim
 * @param claim who works on it, null while nobody does
 * @param reviewer who approved or rejected it last
 */
public record Assignment(
        JobState state,
        @Nullable String reason,
        @Nullable String comment,
        int priority,
        @Nullable Instant dueAt,
        long lastFence,
        @Nullable Claim claim,
        @Nullable String reviewer) {

    /** Nobody's yet. */
    public static Assignment open(int priority, @Nullable Instant dueAt) {
        return new Assignment(JobState.OPEN, null, null, priority, dueAt, 0, null, null);
    }

    Assignment claimed(String owner, Instant leaseUntil) {
        var next = new Claim(owner, lastFence + 1, leaseUntil);
        return new Assignment(
                JobState.CLAIMED, reason, comment, priority, dueAt, lastFence + 1, next, reviewer);
    }

    Assignment renewed(Claim current, Instant leaseUntil) {
        var next = new Claim(current.owner(), current.fence(), leaseUntil);
        return new Assignment(state, reason, comment, priority, dueAt, lastFence, next, reviewer);
    }

    /** Without a claim, in another state. */
    public Assignment moved(JobState to, @Nullable String why) {
        return new Assignment(to, why, comment, priority, dueAt, lastFence, null, reviewer);
    }

    Assignment judged(JobState to, @Nullable String why, @Nullable String said, String by) {
        return new Assignment(to, why, said, priority, dueAt, lastFence, null, by);
    }
}
