package org.banyancms.core.web.succession;

import jakarta.servlet.http.HttpServletRequest;
import org.banyancms.core.access.Actor;
import org.banyancms.core.succession.Merger;
import org.banyancms.core.succession.MergerDesk;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.Revisions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mergers of organisations: how far they are, and calling them off; for system administrators. */
@RestController
@RequestMapping("/api/v1/admin/mergers")
class MergersController {
    private final MergerDesk desk;

    MergersController(MergerDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Listing<MergerBody> list(Actor actor, PageAsked page, HttpServletRequest request) {
        var found = desk.list(actor, page.after().orElse(""), page.size() + 1);
        return Listing.of(found.stream().map(this::body).toList(), page, MergerBody::id, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<MergerBody> get(Actor actor, @PathVariable String id) {
        return answer(desk.get(actor, id));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<MergerBody> cancel(Actor actor, @PathVariable String id) {
        return answer(desk.cancel(actor, id));
    }

    private ResponseEntity<MergerBody> answer(Merger merger) {
        return ResponseEntity.ok().eTag(Revisions.tag(merger.revision())).body(body(merger));
    }

    private MergerBody body(Merger merger) {
        return MergerBody.of(merger, desk.counts(merger));
    }
}
