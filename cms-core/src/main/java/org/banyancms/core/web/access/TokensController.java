package org.banyancms.core.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.ApiToken;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.access.Tokens;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tokens, for system administrators. Issuing one takes no {@code Idempotency-Key}: its answer holds
 * the secret, which is kept nowhere, so it cannot be given twice.
 */
@RestController
@RequestMapping("/api/v1/admin/tokens")
class TokensController {
    record Scope(
            @Nullable Set<OrganisationCode> organisations,
            @Nullable Set<String> types,
            @Nullable Set<LocaleTag> locales,
            @Nullable Set<Permission> permissions) {

        static Scope of(TokenScope scope) {
            return new Scope(
                    scope.organisations(), scope.types(), scope.locales(), scope.permissions());
        }

        TokenScope asked() {
            return new TokenScope(
                    organisations == null ? Set.of() : organisations,
                    types == null ? Set.of() : types,
                    locales == null ? Set.of() : locales,
                    permissions == null ? Set.of() : permissions);
        }
    }

    record Issuing(
            @Nullable String username,
            @Nullable String name,
            @Nullable Scope scope,
            @Nullable Instant expiresAt) {}

    record Rotation(@Nullable Instant formerUntil, @Nullable Instant expiresAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String id,
            String username,
            String name,
            Scope scope,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant formerUntil,
            @Nullable Instant formerLastUsedAt,
            @Nullable String token) {

        static View of(ApiToken token, @Nullable String secret) {
            var former = token.former();
            return new View(
                    token.id(),
                    token.username(),
                    token.name(),
                    Scope.of(token.scope()),
                    token.createdAt(),
                    token.createdBy(),
                    token.expiresAt(),
                    token.revokedAt(),
                    token.lastUsedAt(),
                    former == null ? null : former.until(),
                    former == null ? null : former.lastUsedAt(),
                    secret);
        }
    }

    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    Listing<View> list(
            Actor actor,
            @RequestParam(name = "user", required = false) @Nullable String username,
            PageAsked page,
            HttpServletRequest request) {
        var found =
                tokens.list(
                        actor,
                        Optional.ofNullable(username),
                        page.after().orElse(""),
                        page.size() + 1);
        return Listing.of(
                found.stream().map(token -> View.of(token, null)).toList(),
                page,
                View::id,
                request);
    }

    @PostMapping
    ResponseEntity<View> issue(Actor actor, @RequestBody Issuing body) {
        actor.require(Permission.ADMINISTER, null, null);
        var username = body.username();
        var name = body.name();
        var expiresAt = body.expiresAt();
        if (username == null || name == null || expiresAt == null) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, missing(body));
        }
        var scope = body.scope() == null ? TokenScope.ALL : body.scope().asked();
        var issued = tokens.issue(actor, username, name, scope, expiresAt);
        return ResponseEntity.created(URI.create("/api/v1/admin/tokens/" + issued.token().id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(View.of(issued.token(), issued.secret()));
    }

    @GetMapping("/{id}")
    View get(Actor actor, @PathVariable String id) {
        return View.of(tokens.get(actor, id), null);
    }

    /** A new secret; the old one is accepted until the given moment. */
    @PostMapping("/{id}/rotation")
    ResponseEntity<View> rotate(Actor actor, @PathVariable String id, @RequestBody Rotation body) {
        var issued = tokens.rotate(actor, id, body.formerUntil(), body.expiresAt());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(View.of(issued.token(), issued.secret()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(Actor actor, @PathVariable String id) {
        tokens.revoke(actor, id);
        return ResponseEntity.noContent().build();
    }

    private static List<FieldProblem> missing(Issuing body) {
        var missing = new ArrayList<FieldProblem>();
        if (body.username() == null) {
            missing.add(FieldProblem.at("/username", "required"));
        }
        if (body.name() == null) {
            missing.add(FieldProblem.at("/name", "required"));
        }
        if (body.expiresAt() == null) {
            missing.add(FieldProblem.at("/expiresAt", "required"));
        }
        return missing;
    }
}
