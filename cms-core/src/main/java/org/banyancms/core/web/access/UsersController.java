package org.banyancms.core.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.NewUser;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.UserAccount;
import org.banyancms.core.access.UserChange;
import org.banyancms.core.access.Users;
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

/** Accounts, for system administrators. */
@RestController
@RequestMapping("/api/v1/admin/users")
class UsersController {
    record Creating(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable OrganisationCode organisation,
            @Nullable String password) {

        NewUser asked() {
            return new NewUser(
                    username == null ? "" : username,
                    displayName == null ? "" : displayName,
                    email,
                    organisation,
                    password);
        }

        Creating withoutSecret() {
            return new Creating(username, displayName, email, organisation, null);
        }
    }

    record Changing(
            @Nullable String displayName,
            @Nullable String email,
            @Nullable OrganisationCode organisation,
            boolean active,
            @Nullable String password) {

        static Changing of(UserAccount user) {
            return new Changing(
                    user.displayName(), user.email(), user.organisation(), user.active(), null);
        }

        UserChange asked() {
            return new UserChange(
                    displayName == null ? "" : displayName, email, organisation, active);
        }
    }

    private final Users users;
    private final IdempotentCreation creations;
    private final MergePatch patches;

    UsersController(Users users, IdempotentCreation creations, MergePatch patches) {
        this.users = users;
        this.creations = creations;
        this.patches = patches;
    }

    @GetMapping
    Listing<UserView> list(Actor actor, PageAsked page, HttpServletRequest request) {
        actor.require(Permission.ADMINISTER, null, null);
        var found = users.list(page.after().orElse(""), page.size() + 1);
        return Listing.of(
                found.stream().map(UserView::of).toList(), page, UserView::username, request);
    }

    @PostMapping
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Creating body) {
        return creations.run(
                actor,
                key,
                body.withoutSecret(),
                () -> {
                    var user = users.create(actor, body.asked());
                    var address = "/api/v1/admin/users/" + user.username();
                    return Revisions.created(address, user.revision(), UserView.of(user));
                });
    }

    @GetMapping("/{username}")
    ResponseEntity<UserView> get(Actor actor, @PathVariable String username) {
        actor.require(Permission.ADMINISTER, null, null);
        return answer(users.get(username));
    }

    @PatchMapping("/{username}")
    ResponseEntity<UserView> change(
            Actor actor, @PathVariable String username, IfMatch seen, @RequestBody JsonNode patch) {
        actor.require(Permission.ADMINISTER, null, null);
        var current = users.get(username);
        var wanted = patches.apply(Changing.of(current), patch, Changing.class);
        var changed =
                users.change(actor, username, seen.against(current.revision()), wanted.asked());
        return answer(
                wanted.password() == null
                        ? changed
                        : users.setPassword(actor, username, wanted.password()));
    }

    private static ResponseEntity<UserView> answer(UserAccount user) {
        return ResponseEntity.ok().eTag(Revisions.tag(user.revision())).body(UserView.of(user));
    }
}
