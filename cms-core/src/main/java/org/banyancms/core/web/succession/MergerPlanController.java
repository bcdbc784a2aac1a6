package org.banyancms.core.web.succession;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.succession.MergerDesk;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tries and plans the merger by which an organisation ends; for system administrators. */
@RestController
@RequestMapping("/api/v1/admin/organisations/{code}/merger")
class MergerPlanController {
    private final MergerDesk desk;
    private final IdempotentCreation creations;
    private final Clock clock;

    MergerPlanController(MergerDesk desk, IdempotentCreation creations, Clock clock) {
        this.desk = desk;
        this.creations = creations;
        this.clock = clock;
    }

    /** What a merger would do. */
    record Trial(
            OrganisationCode from,
            OrganisationCode into,
            MergerWishBody.Day on,
            Map<String, Long> counts) {}

    @PostMapping
    ResponseEntity<?> plan(
            Actor actor,
            @PathVariable OrganisationCode code,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MergerWishBody body) {
        actor.require(Permission.ADMINISTER, null, null);
        if (dryRun) {
            return ResponseEntity.ok(tried(actor, body.asked(code, clock.instant())));
        }
        return creations.run(actor, key, List.of(code, body), id -> planned(actor, id, code, body));
    }

    private Trial tried(Actor actor, MergerDesk.Wish wish) {
        var counts = new TreeMap<>(desk.dryRun(actor, wish));
        return new Trial(wish.from(), wish.into(), MergerBody.day(wish.on()), counts);
    }

    private ResponseEntity<?> planned(
            Actor actor, String id, OrganisationCode code, MergerWishBody body) {
        var merger = desk.plan(actor, id, body.asked(code, clock.instant()));
        var address = "/api/v1/admin/mergers/" + merger.id();
        return Revisions.created(
                address, merger.revision(), MergerBody.of(merger, desk.counts(merger)));
    }
}
