package org.banyancms.core.web.kill;

import org.banyancms.core.access.Actor;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.kill.KillDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The second person's part in the withdrawal of an entry. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/kill")
class EntryKillController {
    private final KillDesk desk;

    EntryKillController(KillDesk desk) {
        this.desk = desk;
    }

    /** Why it should be killed. */
    record Proposal(String reason) {}

    /** What the second person adds. */
    record Confirmation(@Nullable String comment) {}

    @GetMapping
    KillBody get(Actor actor, @PathVariable EntryId id) {
        return KillBody.of(desk.get(actor, id));
    }

    @PostMapping("/propose")
    KillBody propose(Actor actor, @PathVariable EntryId id, @RequestBody Proposal proposal) {
        return KillBody.of(desk.propose(actor, id, proposal.reason()));
    }

    @PostMapping("/confirm")
    KillBody confirm(
            Actor actor, @PathVariable EntryId id, @RequestBody Confirmation confirmation) {
        return KillBody.of(desk.confirm(actor, id, confirmation.comment()));
    }
}
