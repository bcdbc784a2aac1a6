package org.banyancms.core.web.assignment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.assignment.Assignment;
import org.banyancms.core.assignment.AssignmentDesk;
import org.banyancms.core.assignment.AssignmentQuery;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of assignments, the earliest due first. */
@RestController
@RequestMapping("/api/v1/manage/assignments")
class AssignmentsController {
    private final AssignmentDesk desk;
    private final AssignmentAnswers answers;
    private final Clock clock;

    AssignmentsController(AssignmentDesk desk, AssignmentAnswers answers, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    Listing<AssignmentBody> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable OrganisationCode organisation,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean orphaned,
            PageAsked page,
            HttpServletRequest request) {
        actor.require(Permission.READ_CONTENT, organisation, null);
        var query =
                new AssignmentQuery(
                        "me".equals(assignee) ? actor.username() : assignee,
                        within(actor, organisation),
                        state(state),
                        overdue ? clock.instant() : null);
        var after = page.after().orElse(null);
        var found = desk.list(actor, query, orphaned, after, page.size() + 1);
        var paged = Listing.of(found, page, desk::cursor, request);
        var data = paged.data().stream().map(answers::body).toList();
        return new Listing<>(data, paged.meta(), paged.links());
    }

    private static @Nullable Set<OrganisationCode> within(
            Actor actor, @Nullable OrganisationCode organisation) {
        return organisation == null
                ? actor.organisations(Permission.READ_CONTENT).orElse(null)
                : Set.of(organisation);
    }

    private static Assignment.State state(String name) {
        return Arrays.stream(Assignment.State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.of(
                                CoreProblem.MALFORMED_REQUEST,
                                List.of(
                                        FieldProblem.at(
                                                "",
                                                "malformed_parameter",
                                                Map.of("parameter", "state", "value", name)))));
    }
}
