package org.banyancms.core.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;

/** Tokens for programs: issued once, kept as digests, ended at once by revoking. */
public final class Tokens {
    /** How a secret begins, so that people and scanners recognise one. */
    public static final String PREFIX = "byn_";

    /** The longest that a token holds. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final TokenStore store;
    private final UserStore users;
    private final AccessEvents events;
    private final IdSource ids;
    private final Clock clock;

    public Tokens(
            TokenStore store, UserStore users, AccessEvents events, IdSource ids, Clock clock) {
        this.store = store;
        this.users = users;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Issues a token in somebody's name, for a year at most. It never gives more than its owner
     * has.
     */
    public IssuedToken issue(
            Actor actor, String username, String name, TokenScope scope, Instant expiresAt) {
        actor.require(Permission.ADMINISTER, null, null);
        var now = clock.instant();
        AccessRules.check(faults(username, name, expiresAt, now));
        var secret = PREFIX + Secrets.next();
        var token =
                new ApiToken(
                        ids.next(),
                        username,
                        name,
                        Secrets.digest(secret),
                        scope,
                        now,
                        actor.username(),
                        expiresAt,
                        null);
        store.save(token);
        tell("token_issued", actor, token);
        return new IssuedToken(token, secret);
    }

    /** Ends a token at once; ending it again changes nothing. */
    public ApiToken revoke(Actor actor, String id) {
        var token = get(actor, id);
        if (token.revokedAt() != null) {
            return token;
        }
        var revoked = token.revoked(clock.instant());
        store.save(revoked);
        tell("token_revoked", actor, revoked);
        return revoked;
    }

    /**
     * The token of this identity.
     *
     * @throws ProblemException {@code token_not_found}
     */
    public ApiToken get(Actor actor, String id) {
        actor.require(Permission.ADMINISTER, null, null);
        return store.find(id).orElseThrow(() -> ProblemException.of(CoreProblem.TOKEN_NOT_FOUND));
    }

    /** Tokens of a user (of all when empty), in order of identity, after one. */
    public List<ApiToken> list(Actor actor, Optional<String> username, String after, int limit) {
        actor.require(Permission.ADMINISTER, null, null);
        return store.after(username, after, limit);
    }

    /** Whoever calls with this secret, if it opens anything now. */
    public Optional<Actor> actorOf(String secret) {
        var now = clock.instant();
        return store.byDigest(Secrets.digest(secret))
                .filter(token -> token.holdsAt(now))
                .flatMap(token ->
                        users.find(token.username())
                                .filter(UserAccount::active)
                                .map(user -> user.actor(token.scope(), now)));
    }

    private List<FieldProblem> faults(
            String username, String name, Instant expiresAt, Instant now) {
        var faults = new ArrayList<>(AccessRules.text("/name", name, AccessRules.NAME));
        if (users.find(username).isEmpty()) {
            faults.add(FieldProblem.at("/username", "unknown_user", Map.of("value", username)));
        }
        if (!expiresAt.isAfter(now)) {
            faults.add(FieldProblem.at("/expiresAt", "in_past"));
        }
        if (expiresAt.isAfter(now.plus(LONGEST))) {
            faults.add(FieldProblem.at("/expiresAt", "too_late", Map.of("days", LONGEST.toDays())));
        }
        return faults;
    }

    private void tell(String kind, Actor actor, ApiToken token) {
        events.happened(
                new AccessEvent(
                        kind,
                        actor.username(),
                        token.username(),
                        clock.instant(),
                        Map.of("token", token.id(), "name", token.name())));
    }
}
