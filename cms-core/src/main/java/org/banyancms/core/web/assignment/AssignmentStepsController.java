package org.banyancms.core.web.assignment;

import java.time.Clock;
import org.banyancms.core.access.Actor;
import org.banyancms.core.assignment.AssignmentDesk;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.MergePatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One assignment: read, given to somebody else or another day, finished, withdrawn. */
@RestController
@RequestMapping("/api/v1/manage/assignments/{id}")
class AssignmentStepsController {
    private final AssignmentDesk desk;
    private final AssignmentAnswers answers;
    private final MergePatch patches;
    private final Clock clock;

    AssignmentStepsController(
            AssignmentDesk desk, AssignmentAnswers answers, MergePatch patches, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.patches = patches;
        this.clock = clock;
    }

    /** What somebody says when an assignment ends. */
    record Ending(@Nullable String comment) {}

    @GetMapping
    ResponseEntity<AssignmentBody> one(Actor actor, @PathVariable String id) {
        return answers.answer(desk.get(actor, id));
    }

    @PatchMapping
    ResponseEntity<AssignmentBody> change(
            Actor actor, @PathVariable String id, IfMatch seen, @RequestBody JsonNode patch) {
        var current = desk.get(actor, id);
        var wanted = patches.apply(OrderBody.of(current.order()), patch, OrderBody.class);
        var order = wanted.asked(clock.instant());
        return answers.answer(desk.change(actor, id, seen.against(current.revision()), order));
    }

    @PostMapping("/finish")
    ResponseEntity<AssignmentBody> finish(
            Actor actor, @PathVariable String id, @RequestBody Ending ending) {
        return answers.answer(desk.finish(actor, id, ending.comment()));
    }

    @PostMapping("/withdraw")
    ResponseEntity<AssignmentBody> withdraw(
            Actor actor, @PathVariable String id, @RequestBody Ending ending) {
        return answers.answer(desk.withdraw(actor, id, ending.comment()));
    }
}
