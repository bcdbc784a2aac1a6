package org.banyancms.core.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.HeldGrant;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.Users;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.MergePatch;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Role grants, for system administrators. A grant's revision is that of the account that holds it.
 */
@RestController
@RequestMapping("/api/v1/admin/grants")
class GrantsController {
    private static final String PATH = "/api/v1/admin/grants/";

    record Creating(
            @Nullable String username,
            @Nullable Role role,
            @Nullable OrganisationCode organisation,
            @Nullable Set<String> topics,
            @Nullable Set<LocaleTag> locales,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {

        RoleGrant asked() {
            if (username == null || role == null) {
                var missing = username == null ? "/username" : "/role";
                throw ProblemException.of(
                        CoreProblem.VALIDATION_FAILED,
                        List.of(FieldProblem.at(missing, "required")));
            }
            return new RoleGrant(
                    role,
                    organisation,
                    topics == null ? Set.of() : topics,
                    locales == null ? Set.of() : locales,
                    validFrom,
                    validTo,
                    null);
        }
    }

    record Changing(@Nullable Instant validTo) {}

    private final Users users;
    private final IdempotentCreation creations;
    private final MergePatch patches;
    private final Clock clock;

    GrantsController(Users users, IdempotentCreation creations, MergePatch patches, Clock clock) {
        this.users = users;
        this.creations = creations;
        this.patches = patches;
        this.clock = clock;
    }

    @GetMapping
    Listing<GrantView> list(
            Actor actor,
            @RequestParam(name = "user") String username,
            PageAsked page,
            HttpServletRequest request) {
        actor.require(Permission.ADMINISTER, null, null);
        var found =
                users.get(username).grants().stream()
                        .filter(held -> held.id().compareTo(page.after().orElse("")) > 0)
                        .map(held -> GrantView.of(username, held))
                        .toList();
        return Listing.of(found, page, GrantView::id, request);
    }

    @PostMapping
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Creating body) {
        return creations.run(actor, key, body, () -> granted(actor, body));
    }

    private ResponseEntity<GrantView> granted(Actor actor, Creating body) {
        var grant = body.asked();
        var username = String.valueOf(body.username());
        var held = users.grant(actor, username, grant);
        var revision = users.get(username).revision();
        var address = PATH + username + "/" + held.id();
        return Revisions.created(address, revision, GrantView.of(username, held));
    }

    @GetMapping("/{username}/{id}")
    ResponseEntity<GrantView> get(
            Actor actor, @PathVariable String username, @PathVariable String id) {
        actor.require(Permission.ADMINISTER, null, null);
        return answer(username, users.held(users.get(username), id));
    }

    @PatchMapping("/{username}/{id}")
    ResponseEntity<GrantView> change(
            Actor actor,
            @PathVariable String username,
            @PathVariable String id,
            IfMatch seen,
            @RequestBody JsonNode patch) {
        actor.require(Permission.ADMINISTER, null, null);
        var account = users.get(username);
        var before = new Changing(users.held(account, id).grant().validTo());
        var wanted = patches.apply(before, patch, Changing.class);
        var expected = seen.against(account.revision());
        return answer(username, users.limit(actor, username, id, expected, wanted.validTo()));
    }

    @DeleteMapping("/{username}/{id}")
    ResponseEntity<Void> end(
            Actor actor, @PathVariable String username, @PathVariable String id, IfMatch seen) {
        actor.require(Permission.ADMINISTER, null, null);
        var expected = seen.against(users.get(username).revision());
        users.end(actor, username, id, expected, clock.instant());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<GrantView> answer(String username, HeldGrant held) {
        return ResponseEntity.ok().eTag(tag(username)).body(GrantView.of(username, held));
    }

    private String tag(String username) {
        return Revisions.tag(users.get(username).revision());
    }
}
