package org.banyancms.core.web.assignment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyancms.core.assignment.Assignment.Order;
import org.banyancms.core.assignment.Task;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.Schedule;
import org.banyancms.core.release.ScheduleReader;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done by whom, as clients write it.
 *
 * @param task {@code write}, {@code edit}, {@code review} or {@code translate}
 * @param assignee user name
 * @param due by when
 * @param note in plain words
 */
record OrderBody(String task, String assignee, Due due, @Nullable String note) {

    /**
     * By when.
     *
     * @param at with an offset, or as the clocks of the zone show it
     * @param zone such as {@code Asia/Ho_Chi_Minh}; needed where {@code at} has no offset
     */
    record Due(String at, @Nullable String zone) {

        static Due of(Schedule due) {
            boolean named = !(due.zone() instanceof ZoneOffset);
            var at = due.local().atZone(due.zone()).toOffsetDateTime().toString();
            return new Due(at, named ? due.zone().getId() : null);
        }
    }

    static OrderBody of(Order order) {
        var task = order.task().name().toLowerCase(Locale.ROOT);
        return new OrderBody(task, order.assignee(), Due.of(order.due()), order.note());
    }

    /**
     * @throws ProblemException {@code validation_failed} with everything that cannot be read
     */
    Order asked(Instant now) {
        var faults = new ArrayList<FieldProblem>();
        var what = task(faults);
        var when = when(now, faults);
        if (what.isEmpty() || when.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, faults);
        }
        return new Order(what.get(), assignee, when.get(), note);
    }

    private Optional<Task> task(List<FieldProblem> faults) {
        var known =
                Arrays.stream(Task.values()).filter(each -> name(each).equals(task)).findFirst();
        if (known.isEmpty()) {
            var choices =
                    Arrays.stream(Task.values())
                            .map(OrderBody::name)
                            .collect(Collectors.joining(", "));
            var told = Map.<String, Object>of("value", task, "choices", choices);
            faults.add(FieldProblem.at("/task", "unknown_choice", told));
        }
        return known;
    }

    private static String name(Task task) {
        return task.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Schedule> when(Instant now, List<FieldProblem> faults) {
        try {
            return Optional.of(ScheduleReader.read(due.at(), due.zone(), now));
        } catch (ProblemException refused) {
            refused.fields().stream().map(OrderBody::relocated).forEach(faults::add);
            return Optional.empty();
        }
    }

    private static FieldProblem relocated(FieldProblem fault) {
        var code = fault.code().equals("schedule_past") ? "in_past" : fault.code();
        return FieldProblem.at("/due" + fault.pointer(), code, fault.params());
    }
}
