package org.banyancms.core.web.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.assignment.AssignmentDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is to do what with a text. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/locales/{locale}/assignments")
class TextAssignmentsController {
    private final AssignmentDesk desk;
    private final AssignmentAnswers answers;
    private final IdempotentCreation creations;
    private final Clock clock;

    TextAssignmentsController(
            AssignmentDesk desk,
            AssignmentAnswers answers,
            IdempotentCreation creations,
            Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.creations = creations;
        this.clock = clock;
    }

    @GetMapping
    Map<String, List<AssignmentBody>> all(
            Actor actor, @PathVariable EntryId id, @PathVariable LocaleTag locale) {
        var found = desk.of(actor, id, locale);
        return Map.of("data", found.stream().map(answers::body).toList());
    }

    @PostMapping
    ResponseEntity<?> assign(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestBody OrderBody order,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creations.run(
                actor,
                key,
                List.of(id, locale, order),
                identity -> {
                    var asked = order.asked(clock.instant());
                    var made = desk.assign(actor, identity, id, locale, asked);
                    var address = "/api/v1/manage/assignments/" + made.id();
                    return Revisions.created(address, made.revision(), answers.body(made));
                });
    }
}
