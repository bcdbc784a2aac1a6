package org.banyancms.core.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Naming deputies for times of absence: one's own, or as an administrator somebody else's. */
public final class Deputies {
    /** The longest absence for which a deputy is named; whoever is away for longer hands over. */
    public static final Duration LONGEST = Duration.ofDays(184);

    private final DeputationStore store;
    private final UserStore users;
    private final AccessEvents events;
    private final IdSource ids;
    private final Clock clock;

    public Deputies(
            DeputationStore store,
            UserStore users,
            AccessEvents events,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.users = users;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param absent whose place is to be taken
     * @param deputy who takes it
     * @param roles in which roles; empty means in all
     * @param validFrom from when; null means from now on
     * @param validTo until when (exclusive)
     */
    public record Wish(
            String absent,
            String deputy,
            Set<Role> roles,
            @Nullable Instant validFrom,
            Instant validTo) {}

    /**
     * Names a deputy.
     *
     * @throws ProblemException {@code validation_failed} with every fault, {@code self_grant} when
     *     an administrator would take somebody's place, {@code forbidden}
     */
    public Deputation name(Actor actor, Wish wish) {
        requireSay(actor, wish.absent());
        if (!actor.is(wish.absent()) && actor.is(wish.deputy())) {
            throw ProblemException.of(AccessProblem.SELF_GRANT);
        }
        var now = clock.instant();
        var from = wish.validFrom() == null ? now : wish.validFrom();
        AccessRules.check(faults(wish, from, now));
        var named =
                new Deputation(
                        ids.next(),
                        wish.absent(),
                        wish.deputy(),
                        wish.roles(),
                        from,
                        wish.validTo(),
                        actor.username(),
                        now);
        store.insert(named);
        tell("deputy_named", actor, named);
        return named;
    }

    /**
     * Ends a deputation now: the absent person, the deputy, or an administrator.
     *
     * @throws ProblemException {@code deputation_not_found}, also for those whom it does not
     *     concern
     */
    public void end(Actor actor, String id) {
        var found =
                store.find(id)
                        .filter(one -> concerns(actor, one))
                        .orElseThrow(() -> ProblemException.of(AccessProblem.DEPUTATION_NOT_FOUND));
        if (store.end(id, clock.instant())) {
            tell("deputy_ended", actor, found);
        }
    }

    /** Those in which somebody is absent or a deputy. */
    public List<Deputation> of(String username, String after, int limit) {
        return store.after(Optional.of(username), after, limit);
    }

    /** Those of a user (of all when empty), for administrators. */
    public List<Deputation> list(Actor actor, Optional<String> username, String after, int limit) {
        actor.require(Permission.ADMINISTER, null, null);
        return store.after(username, after, limit);
    }

    private static boolean concerns(Actor actor, Deputation one) {
        return actor.is(one.absent())
                || actor.is(one.deputy())
                || actor.may(Permission.ADMINISTER, null, null);
    }

    private static void requireSay(Actor actor, String absent) {
        if (!actor.is(absent)) {
            actor.require(Permission.ADMINISTER, null, null);
        }
    }

    private List<FieldProblem> faults(Wish wish, Instant from, Instant now) {
        var faults = new ArrayList<>(AccessRules.period(from, wish.validTo()));
        if (!wish.validTo().isAfter(now)) {
            faults.add(FieldProblem.at("/validTo", "in_past"));
        }
        if (wish.validTo().isAfter(from.plus(LONGEST))) {
            faults.add(FieldProblem.at("/validTo", "too_late", Map.of("days", LONGEST.toDays())));
        }
        faults.addAll(person("/absent", wish.absent()));
        faults.addAll(person("/deputy", wish.deputy()));
        if (wish.absent().equals(wish.deputy())) {
            faults.add(FieldProblem.at("/deputy", "own_deputy"));
        }
        return faults;
    }

    private List<FieldProblem> person(String pointer, String username) {
        return users.find(username).filter(UserAccount::active).isEmpty()
                ? List.of(FieldProblem.at(pointer, "unknown_user", Map.of("value", username)))
                : List.of();
    }

    private void tell(String kind, Actor actor, Deputation one) {
        var detail =
                Map.of(
                        "deputy", one.deputy(),
                        "deputation", one.id(),
                        "roles", one.roles().stream().sorted().toList().toString(),
                        "validFrom", one.validFrom().toString(),
                        "validTo", one.validTo().toString());
        var at = clock.instant();
        events.happened(new AccessEvent(kind, actor.username(), one.absent(), at, detail));
    }
}
