package org.banyancms.core.access;

import java.time.Instant;
import java.util.Set;

/** Whether people still have the say that they had when they gave their word. */
@FunctionalInterface
public interface Standing {

    /**
     * Whether somebody has any of these roles at an instant.
     *
     * @param username whose word it is; people who may not sign in any more have no role
     * @param roles any of these will do
     * @param matter what it is about
     */
    boolean has(String username, Set<Role> roles, Matter matter, Instant at);

    /** As the accounts say, with the roles that are lent to deputies. */
    static Standing of(Actors actors) {
        return (username, roles, matter, at) ->
                actors.find(username, TokenScope.ALL, at)
                        .filter(actor -> actor.hasAny(roles, matter))
                        .isPresent();
    }
}
