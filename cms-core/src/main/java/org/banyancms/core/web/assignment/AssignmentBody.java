package org.banyancms.core.web.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.assignment.Assignment;
import org.banyancms.core.assignment.Assignment.Step;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as clients read it.
 *
 * @param state {@code open}, {@code done} or {@code withdrawn}
 * @param overdue whether it should be done by now
 * @param orphaned whether the assignee has no fitting role any more
 * @param job of a translation, the job in whose queue the work is done
 */
record AssignmentBody(
        String id,
        EntryId entry,
        LocaleTag locale,
        OrganisationCode organisation,
        String task,
        String assignee,
        OrderBody.Due due,
        @Nullable String note,
        String state,
        boolean overdue,
        boolean orphaned,
        @Nullable String job,
        List<StepBody> steps,
        long revision) {

    /** Something that happened to an assignment, as clients read it. */
    record StepBody(
            String kind,
            String by,
            Instant at,
            String assignee,
            Instant due,
            @Nullable String comment) {

        static StepBody of(Step step) {
            var kind = step.kind().name().toLowerCase(Locale.ROOT);
            return new StepBody(
                    kind, step.by(), step.at(), step.assignee(), step.due(), step.words());
        }
    }

    static AssignmentBody of(
            Assignment assignment, boolean overdue, boolean orphaned, @Nullable String job) {
        var order = OrderBody.of(assignment.order());
        return new AssignmentBody(
                assignment.id(),
                assignment.entry(),
                assignment.locale(),
                assignment.organisation(),
                order.task(),
                order.assignee(),
                order.due(),
                order.note(),
                assignment.state().name().toLowerCase(Locale.ROOT),
                overdue,
                orphaned,
                job,
                assignment.steps().stream().map(StepBody::of).toList(),
                assignment.revision());
    }
}
