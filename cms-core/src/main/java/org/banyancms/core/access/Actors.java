package org.banyancms.core.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells who an account is at an instant: with its own roles, and those of absent people. */
public final class Actors {
    private final UserStore users;
    private final DeputationStore deputations;

    public Actors(UserStore users, DeputationStore deputations) {
        this.users = users;
        this.deputations = deputations;
    }

    /** Who this is, if the account is active; narrowed by a scope. */
    Optional<Actor> find(String username, TokenScope scope, Instant at) {
        return users.find(username)
                .filter(UserAccount::active)
                .map(account -> of(account, scope, at));
    }

    /** Who this is, narrowed by a scope. */
    Actor of(UserAccount account, TokenScope scope, Instant at) {
        var own = account.actor(scope, at);
        var held = deputations.heldBy(account.username(), at);
        return held.isEmpty() ? own : own.with(both(own.grants(), held));
    }

    private List<RoleGrant> both(List<RoleGrant> own, List<Deputation> held) {
        var all = new ArrayList<>(own);
        for (var deputation : held) {
            users.find(deputation.absent())
                    .filter(UserAccount::active)
                    .ifPresent(absent -> all.addAll(deputation.lent(absent).toList()));
        }
        return all;
    }
}
