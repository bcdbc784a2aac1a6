package org.banyancms.core.succession;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Handover;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.release.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * One organisation is merged into another on a day.
 *
 * @param id identity
 * @param from the organisation that ends
 * @param into its successor
 * @param on when
 * @param plannedBy who decided it
 * @param plannedAt when that was
 * @param state where it stands
 * @param course how it went so far
 * @param revision counts the writes from 1
 */
public record Merger(
        String id,
        OrganisationCode from,
        OrganisationCode into,
        Schedule on,
        String plannedBy,
        Instant plannedAt,
        State state,
        Course course,
        long revision) {

    /** Where a merger stands. */
    public enum State {
        /** Its day has not come; it may be called off. */
        PLANNED,
        /** Its day has come: what the one has passes over, and nobody calls it off any more. */
        RUNNING,
        DONE,
        CANCELLED,
        /** It could not begin on its day, and waits for a person. */
        REFUSED
    }

    /**
     * How a merger went so far.
     *
     * @param counts how much there was of each thing when it began; empty before
     * @param steps the steps that are done, in their order
     * @param startedAt when it began, null before
     * @param endedAt when it was done, called off or refused; null before
     * @param reason why it was refused, null otherwise
     */
    public record Course(
            Map<String, Long> counts,
            List<String> steps,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String reason) {
        /** Nothing has happened yet. */
        public static final Course NONE = new Course(Map.of(), List.of(), null, null, null);

        public Course {
            counts = Map.copyOf(counts);
            steps = List.copyOf(steps);
        }
    }

    /** Whether it is, or may be, still to come. */
    public boolean isAhead() {
        return state == State.PLANNED || state == State.RUNNING;
    }

    /** What those who pass things over have to know. */
    Handover handover(Instant now) {
        return new Handover(id, from, into, on.at(), plannedBy, now);
    }

    Merger begun(Map<String, Long> counts, Instant now) {
        return at(State.RUNNING, new Course(counts, List.of(), now, null, null));
    }

    Merger cancelled(Instant now) {
        return at(State.CANCELLED, new Course(course.counts(), List.of(), null, now, null));
    }

    Merger refused(String reason, Instant now) {
        return at(State.REFUSED, new Course(Map.of(), List.of(), null, now, reason));
    }

    /** A step further. */
    Merger after(String step) {
        var steps = new ArrayList<>(course.steps());
        steps.add(step);
        return at(state, new Course(course.counts(), steps, course.startedAt(), null, null));
    }

    Merger done(Instant now) {
        return at(
                State.DONE,
                new Course(course.counts(), course.steps(), course.startedAt(), now, null));
    }

    private Merger at(State next, Course then) {
        return new Merger(id, from, into, on, plannedBy, plannedAt, next, then, revision + 1);
    }
}
