package org.banyancms.core.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Duties;
import org.banyancms.core.access.Duty;
import org.banyancms.core.access.Permission;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.MergePatch;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Duties: read by everybody who is signed in, changed by system administrators. */
@RestController
@RequestMapping("/api/v1/admin/duties")
class DutiesController {
    private final Duties duties;
    private final IdempotentCreation creations;
    private final MergePatch patches;

    DutiesController(Duties duties, IdempotentCreation creations, MergePatch patches) {
        this.duties = duties;
        this.creations = creations;
        this.patches = patches;
    }

    @GetMapping
    Listing<DutyBody.View> list(Actor actor, PageAsked page, HttpServletRequest request) {
        var found = duties.list(page.after().orElse(""), page.size() + 1);
        return Listing.of(
                found.stream().map(DutyBody.View::of).toList(), page, DutyBody.View::id, request);
    }

    @PostMapping
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DutyBody body) {
        actor.require(Permission.ADMINISTER, null, null);
        return creations.run(
                actor,
                key,
                body,
                id -> {
                    var created = duties.create(actor, body.asked(id));
                    var address = "/api/v1/admin/duties/" + created.id();
                    return Revisions.created(
                            address, created.revision(), DutyBody.View.of(created));
                });
    }

    @GetMapping("/{id}")
    ResponseEntity<DutyBody.View> get(Actor actor, @PathVariable String id) {
        return answer(duties.get(id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<DutyBody.View> change(
            Actor actor, @PathVariable String id, IfMatch seen, @RequestBody JsonNode patch) {
        actor.require(Permission.ADMINISTER, null, null);
        var current = duties.get(id);
        var wanted = patches.apply(DutyBody.of(current), patch, DutyBody.class).asked(id);
        return answer(duties.change(actor, wanted, seen.against(current.revision())));
    }

    private static ResponseEntity<DutyBody.View> answer(Duty duty) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(duty.revision()))
                .body(DutyBody.View.of(duty));
    }
}
