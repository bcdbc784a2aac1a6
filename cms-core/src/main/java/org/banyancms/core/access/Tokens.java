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
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Tokens for programs: issued once, kept as digests, ended at once by revoking. */
public final class Tokens {
    /** How a secret begins, so that people and scanners recognise one. */
    public static final String PREFIX = "byn_";

    /** The longest that a token holds. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** The longest that a secret is accepted after a newer one has taken its place. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    /** How long it is accepted where nobody says. */
    public static final Duration OVERLAP = Duration.ofDays(1);

    /** How exactly the last use is known: noting each one would cost a write per request. */
    public static final Duration USE_NOTED = Duration.ofMinutes(10);

    private final TokenStore store;
    private final UserStore users;
    private final Actors actors;
    private final AccessEvents events;
    private final IdSource ids;
    private final Clock clock;

    public Tokens(
            TokenStore store,
            UserStore users,
            Actors actors,
            AccessEvents events,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.users = users;
        this.actors = actors;
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
        var faults = new ArrayList<>(TokenRules.named(users, username, name));
        faults.addAll(TokenRules.expiry(expiresAt, now));
        AccessRules.check(faults);
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
                        null,
                        null,
                        null);
        store.insert(token);
        tell("token_issued", actor, token);
        return new IssuedToken(token, secret);
    }

    /**
     * Gives a token a new secret. The old one goes on opening for a while, so that programs can
     * change over one after another; one that was still accepted from an earlier rotation ends.
     *
     * @param formerUntil until when the old one is accepted; null for {@link #OVERLAP}
     * @param expiresAt when the token ends from now on; null leaves that as it is
     * @throws ProblemException {@code token_over} when it was revoked or has expired, {@code
     *     token_changed} when somebody else rotated it meanwhile
     */
    public IssuedToken rotate(
            Actor actor, String id, @Nullable Instant formerUntil, @Nullable Instant expiresAt) {
        var token = get(actor, id);
        var now = clock.instant();
        if (!token.holdsAt(now)) {
            throw ProblemException.of(AccessProblem.TOKEN_OVER);
        }
        var expiry = expiresAt == null ? token.expiresAt() : expiresAt;
        var until = formerUntil == null ? TokenRules.overlap(expiry, now) : formerUntil;
        AccessRules.check(TokenRules.rotation(until, expiry, now));
        var secret = PREFIX + Secrets.next();
        var rotated = token.rotated(Secrets.digest(secret), until, expiry);
        if (!store.rotate(rotated)) {
            throw ProblemException.of(AccessProblem.TOKEN_CHANGED);
        }
        tell("token_rotated", actor, rotated);
        return new IssuedToken(rotated, secret);
    }

    /** Ends a token at once; ending it again changes nothing. */
    public ApiToken revoke(Actor actor, String id) {
        var token = get(actor, id);
        if (store.revoke(id, clock.instant())) {
            tell("token_revoked", actor, token);
        }
        return get(actor, id);
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
        var digest = Secrets.digest(secret);
        return store.byDigest(digest)
                .filter(token -> token.opens(digest, now))
                .flatMap(token -> actor(token, digest, now));
    }

    private Optional<Actor> actor(ApiToken token, String digest, Instant now) {
        var actor = actors.find(token.username(), token.scope(), now);
        if (actor.isPresent() && token.notesUse(digest, now)) {
            store.used(token.id(), !token.digest().equals(digest), now);
        }
        return actor;
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
