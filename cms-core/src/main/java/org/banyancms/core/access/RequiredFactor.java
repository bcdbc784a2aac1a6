package org.banyancms.core.access;

import java.util.List;
import java.util.Set;

/** Tells of whom a second factor is asked. */
public final class RequiredFactor {
    private final Set<Role> roles;
    private final SecondFactorStore factors;
    private final UserStore users;

    /**
     * @param roles those that nobody uses in a browser without a second factor
     */
    public RequiredFactor(Set<Role> roles, SecondFactorStore factors, UserStore users) {
        this.roles = Set.copyOf(roles);
        this.factors = factors;
        this.users = users;
    }

    /** A browser that has signed in; without any right while a second factor has to be added. */
    SignedIn admit(Session session, String secret, Actor actor) {
        return isDue(actor)
                ? new SignedIn(session, secret, actor.with(List.of()), true)
                : new SignedIn(session, secret, actor, false);
    }

    private boolean isDue(Actor actor) {
        return actor.hasAny(roles, Matter.ANY)
                && factors.find(actor.username()).filter(SecondFactor::isActive).isEmpty()
                && hasPassword(actor.username());
    }

    /** Of those without a password a second factor is their provider's business. */
    private boolean hasPassword(String username) {
        return users.find(username).filter(user -> user.passwordHash() != null).isPresent();
    }
}
