package org.banyancms.core.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to do something with a text.
 *
 * @param id identity
 * @param entry the entry
 * @param locale the language
 * @param organisation who answers for the entry now
 * @param order what is to be done
 * @param state where it stands
 * @param steps what has happened to it, oldest first; the first is that it was made
 * @param revision counts the writes from 1
 */
public record Assignment(
        String id,
        EntryId entry,
        LocaleTag locale,
        OrganisationCode organisation,
        Order order,
        State state,
        List<Step> steps,
        long revision) {
    public Assignment {
        steps = List.copyOf(steps);
    }

    /** Where an assignment stands. */
    public enum State {
        OPEN,
        DONE,
        /** It is not needed any more. */
        WITHDRAWN
    }

    /**
     * What is to be done by whom.
     *
     * @param task what
     * @param assignee by whom
     * @param due by when
     * @param note in plain words, null where there is nothing to add
     */
    public record Order(Task task, String assignee, Schedule due, @Nullable String note) {}

    /**
     * Something that happened to an assignment.
     *
     * @param kind what
     * @param by who did it
     * @param at when
     * @param assignee whose work it was from then on
     * @param due by when it was due from then on
     * @param words what was said, null where nothing was
     */
    public record Step(
            Kind kind,
            String by,
            Instant at,
            String assignee,
            Instant due,
            @Nullable String words) {}

    /** What can happen to an assignment. */
    public enum Kind {
        ASSIGNED,
        REASSIGNED,
        FINISHED,
        WITHDRAWN
    }

    /** Whether it waits for somebody. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it should have been done by an instant. */
    public boolean isOverdue(Instant at) {
        return isOpen() && order.due().at().isBefore(at);
    }

    Assignment ordered(Order next, String by, Instant at) {
        return after(next, state, Kind.REASSIGNED, by, at, next.note());
    }

    Assignment ended(Kind how, String by, Instant at, @Nullable String words) {
        var end = how == Kind.FINISHED ? State.DONE : State.WITHDRAWN;
        return after(order, end, how, by, at, words);
    }

    private Assignment after(
            Order next, State to, Kind kind, String by, Instant at, @Nullable String words) {
        var all = new ArrayList<>(steps);
        all.add(new Step(kind, by, at, next.assignee(), next.due().at(), words));
        return new Assignment(id, entry, locale, organisation, next, to, all, revision + 1);
    }
}
