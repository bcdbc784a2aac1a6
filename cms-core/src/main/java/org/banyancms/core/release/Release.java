package org.banyancms.core.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of variants that go out together.
 *
 * @param id identity
 * @param name what people call it
 * @param schedule when it is to be launched; null means by hand
 * @param items what it does
 * @param state where it stands
 * @param launch how far its launch has come, null before the first attempt
 * @param createdBy who made it; a scheduled launch is in their name
 * @param createdAt when
 * @param revision counts the writes from 1
 */
public record Release(
        String id,
        String name,
        @Nullable Schedule schedule,
        List<ReleaseItem> items,
        State state,
        @Nullable Launch launch,
        String createdBy,
        Instant createdAt,
        long revision) {
    public Release {
        items = List.copyOf(items);
    }

    /** Where a release stands. */
    public enum State {
        /** Waits for a person. */
        OPEN,
        /** Waits for its time. */
        SCHEDULED,
        /** Is being launched, and cannot be changed or called off any more. */
        LAUNCHING,
        LAUNCHED,
        UNDONE,
        /** Was not launched at its time, for a reason that a person has to look at. */
        REFUSED,
        CANCELLED
    }

    /**
     * The last attempt to launch.
     *
     * @param by in whose name
     * @param begunAt when it began
     * @param from the state before
     * @param sequence the sequence that the release became, 0 before
     * @param undoSequence the sequence that undid it, 0 if none
     * @param failure why it was refused, null if it was not
     */
    public record Launch(
            String by,
            Instant begunAt,
            State from,
            long sequence,
            long undoSequence,
            @Nullable String failure) {}

    /** When it is to be launched, null for by hand. */
    public @Nullable Instant at() {
        return schedule == null ? null : schedule.at();
    }

    /** The sequence that it became, 0 before. */
    public long sequence() {
        return launch == null ? 0 : launch.sequence();
    }

    /** The sequence that undid it, 0 if none. */
    public long undoSequence() {
        return launch == null ? 0 : launch.undoSequence();
    }

    /** Whether it may still be changed or called off. */
    public boolean isWaiting() {
        return state == State.OPEN || state == State.SCHEDULED || state == State.REFUSED;
    }

    Release in(State next, @Nullable Launch attempt) {
        return new Release(
                id, name, schedule, items, next, attempt, createdBy, createdAt, revision + 1);
    }

    Release changed(String newName, @Nullable Schedule newSchedule, List<ReleaseItem> newItems) {
        var next = newSchedule == null ? State.OPEN : State.SCHEDULED;
        return new Release(
                id, newName, newSchedule, newItems, next, null, createdBy, createdAt, revision + 1);
    }
}
