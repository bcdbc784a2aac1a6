package org.banyancms.core.web.discussion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.discussion.Discussion;
import org.banyancms.core.discussion.DiscussionDesk;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One discussion, and those that concern the caller. */
@RestController
@RequestMapping("/api/v1/manage/discussions")
class DiscussionsController {
    private final DiscussionDesk desk;
    private final DiscussionAnswers answers;
    private final IdempotentCreation creations;

    DiscussionsController(DiscussionDesk desk, IdempotentCreation creations) {
        this.desk = desk;
        this.answers = new DiscussionAnswers(desk);
        this.creations = creations;
    }

    /** What somebody says. */
    record Saying(String text) {}

    /** How a discussion was settled. */
    record Settling(@Nullable String reason) {}

    /** Those that mention the caller, or in which they have spoken; the newest first. */
    @GetMapping
    Listing<Map<String, Object>> mine(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean open,
            PageAsked page,
            HttpServletRequest request) {
        actor.require(Permission.READ_CONTENT, null, null);
        var found = desk.mine(actor, open, page.after().orElse(null), page.size() + 1);
        var paged = Listing.of(found, page, Discussion::id, request);
        var data =
                paged.data().stream()
                        .filter(each -> desk.mayRead(actor, each))
                        .map(answers::of)
                        .toList();
        return new Listing<>(data, paged.meta(), paged.links());
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> one(Actor actor, @PathVariable String id) {
        return answer(desk.get(actor, id));
    }

    @PostMapping("/{id}/messages")
    ResponseEntity<?> answer(
            Actor actor,
            @PathVariable String id,
            @RequestBody Saying saying,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creations.run(
                actor,
                key,
                List.of(id, saying),
                message -> {
                    var now = desk.answer(actor, id, message, saying.text());
                    var address = "/api/v1/manage/discussions/" + id;
                    return Revisions.created(address, now.revision(), answers.of(now));
                });
    }

    @PutMapping("/{id}/messages/{message}")
    ResponseEntity<Map<String, Object>> reword(
            Actor actor,
            @PathVariable String id,
            @PathVariable String message,
            IfMatch ifMatch,
            @RequestBody Saying saying) {
        long seen = ifMatch.against(desk.get(actor, id).revision());
        return answer(desk.reword(actor, id, message, seen, saying.text()));
    }

    @PostMapping("/{id}/resolve")
    ResponseEntity<Map<String, Object>> resolve(
            Actor actor, @PathVariable String id, @RequestBody Settling settling) {
        return answer(desk.resolve(actor, id, settling.reason()));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<Map<String, Object>> reopen(Actor actor, @PathVariable String id) {
        return answer(desk.reopen(actor, id));
    }

    private ResponseEntity<Map<String, Object>> answer(Discussion discussion) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(discussion.revision()))
                .body(answers.of(discussion));
    }
}
