package org.banyancms.core.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Accounts and their roles. Every change needs the permission to administer, and is told to the
 * audit.
 */
public final class Users {
    private static final int ALL = 10_000;

    private final UserStore store;
    private final OrganisationStore organisations;
    private final SessionStore sessions;
    private final PasswordHasher hasher;
    private final AccessEvents events;
    private final IdSource ids;
    private final Clock clock;

    public Users(
            UserStore store,
            OrganisationStore organisations,
            SessionStore sessions,
            PasswordHasher hasher,
            AccessEvents events,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.sessions = sessions;
        this.hasher = hasher;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The account of this name. */
    public UserAccount get(String username) {
        return store.find(username)
                .orElseThrow(() ->
                        ProblemException.of(
                                CoreProblem.USER_NOT_FOUND, Map.of("username", username)));
    }

    /** Accounts in order of their names, after a name. */
    public List<UserAccount> list(String after, int limit) {
        return store.after(after, limit);
    }

    /**
     * Makes an account without roles.
     *
     * @throws ProblemException {@code validation_failed} with every fault, {@code user_exists}
     */
    public UserAccount create(Actor actor, NewUser user) {
        actor.require(Permission.ADMINISTER, null, null);
        AccessRules.check(user.faults(organisations));
        var hash = user.password() == null ? null : hasher.hash(user.password());
        var account = user.account(hash, clock.instant());
        if (!store.insert(account)) {
            throw ProblemException.of(CoreProblem.USER_EXISTS, Map.of("username", user.username()));
        }
        tell("user_created", actor, account.username(), Map.of());
        return account;
    }

    /**
     * Changes name, address, organisation and whether the account is active; nobody stays signed in
     * who may not.
     */
    public UserAccount change(Actor actor, String username, long expected, UserChange change) {
        actor.require(Permission.ADMINISTER, null, null);
        AccessRules.check(change.faults(organisations));
        var changed = rewrite(username, expected, change::applyTo);
        if (!changed.active()) {
            sessions.removeAll(username);
        }
        tell("user_changed", actor, username, Map.of("active", String.valueOf(changed.active())));
        return changed;
    }

    /** Sets somebody's password and signs them out everywhere. */
    public UserAccount setPassword(Actor actor, String username, String password) {
        if (!actor.is(username)) {
            actor.require(Permission.ADMINISTER, null, null);
        }
        var changed = withPassword(actor, username, password);
        sessions.removeAll(username);
        return changed;
    }

    /** Sets one's own password and signs one out everywhere but in this session. */
    void setOwnPassword(Actor actor, String password, Session kept) {
        withPassword(actor, actor.username(), password);
        sessions.removeOthers(actor.username(), kept.digest());
    }

    private UserAccount withPassword(Actor actor, String username, String password) {
        AccessRules.check(AccessRules.password("/password", username, password));
        var before = get(username);
        var hash = hasher.hash(password);
        var changed = rewrite(username, before.revision(), user -> user.withPasswordHash(hash));
        tell("password_changed", actor, username, Map.of());
        return changed;
    }

    /** Whether this is the account's password. */
    boolean knowsPassword(String username, String password) {
        var hash = get(username).passwordHash();
        return hash != null && hasher.matches(password, hash);
    }

    /**
     * Gives somebody a role.
     *
     * @throws ProblemException {@code self_grant} when it is for oneself
     */
    public HeldGrant grant(Actor actor, String username, RoleGrant grant) {
        actor.require(Permission.ADMINISTER, null, null);
        refuseSelf(actor, username);
        AccessRules.check(AccessRules.grant(grant, organisations));
        var held = new HeldGrant(ids.next(), grant, actor.username(), clock.instant());
        var before = get(username);
        rewrite(username, before.revision(), user -> user.withGrants(plus(user.grants(), held)));
        var detail = Map.of("role", grant.role().name(), "grant", held.id());
        tell("role_granted", actor, username, detail);
        return held;
    }

    /** Changes until when a grant holds. */
    public HeldGrant limit(
            Actor actor, String username, String id, long expected, @Nullable Instant validTo) {
        actor.require(Permission.ADMINISTER, null, null);
        refuseSelf(actor, username);
        var after = held(get(username), id).until(validTo);
        AccessRules.check(AccessRules.period(after.grant().validFrom(), validTo));
        rewrite(username, expected, user -> user.withGrants(swapped(user.grants(), after)));
        var detail = Map.of("grant", id, "validTo", String.valueOf(validTo));
        tell("grant_changed", actor, username, detail);
        return after;
    }

    private static List<HeldGrant> swapped(List<HeldGrant> grants, HeldGrant one) {
        return grants.stream().map(each -> each.id().equals(one.id()) ? one : each).toList();
    }

    /** Ends a grant now; one that has not begun yet is taken back. */
    public void end(Actor actor, String username, String grantId, long expected, Instant now) {
        actor.require(Permission.ADMINISTER, null, null);
        refuseSelf(actor, username);
        var validFrom = held(get(username), grantId).grant().validFrom();
        if (validFrom == null || now.isAfter(validFrom)) {
            limit(actor, username, grantId, expected, now);
            return;
        }
        rewrite(username, expected, user -> user.withGrants(without(user.grants(), grantId)));
        tell("grant_changed", actor, username, Map.of("grant", grantId, "removed", "true"));
    }

    private static List<HeldGrant> without(List<HeldGrant> grants, String id) {
        return grants.stream().filter(grant -> !grant.id().equals(id)).toList();
    }

    /** The grant of this identity. */
    public HeldGrant held(UserAccount account, String grantId) {
        return account.grants().stream()
                .filter(grant -> grant.id().equals(grantId))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(AccessProblem.GRANT_NOT_FOUND));
    }

    private static List<HeldGrant> plus(List<HeldGrant> grants, HeldGrant one) {
        var all = new ArrayList<>(grants);
        all.add(one);
        return all;
    }

    private static void refuseSelf(Actor actor, String username) {
        if (actor.is(username)) {
            throw ProblemException.of(AccessProblem.SELF_GRANT);
        }
    }

    private UserAccount rewrite(String username, long expected, UnaryOperator<UserAccount> change) {
        var before = get(username);
        if (before.revision() != expected) {
            throw AccessRules.stale(before.revision());
        }
        var after = change.apply(before).next();
        refuseToLeaveNobody(before, after);
        if (!store.replace(after, expected)) {
            throw AccessRules.stale(get(username).revision());
        }
        return after;
    }

    private void refuseToLeaveNobody(UserAccount before, UserAccount after) {
        var now = clock.instant();
        boolean leaves = before.administers(now) && !after.administers(now);
        if (leaves && !anotherAdministers(before.username(), now)) {
            throw ProblemException.of(AccessProblem.LAST_ADMINISTRATOR);
        }
    }

    private boolean anotherAdministers(String username, Instant now) {
        return store.after("", ALL).stream()
                .anyMatch(user -> !user.username().equals(username) && user.administers(now));
    }

    private void tell(String kind, Actor actor, String subject, Map<String, String> detail) {
        events.happened(new AccessEvent(kind, actor.username(), subject, clock.instant(), detail));
    }
}
