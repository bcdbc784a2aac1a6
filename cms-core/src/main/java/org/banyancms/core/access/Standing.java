package org.banyancms.core.access;

import java.time.Instant;
import java.util.Set;
import org.banyancms.core.locale.LocaleTag;

/** Whether people still have the say that they had when they gave their word. */
@FunctionalInterface
public interface Standing {

    /**
     * Whether somebody has any of these roles at an instant.
     *
     * @param username whose word it is; people who may not sign in any more have no role
     * @param roles any of these will do
     * @param where the organisation concerned
     * @param locale the language concerned
     */
    boolean has(
            String username, Set<Role> roles, OrganisationCode where, LocaleTag locale, Instant at);

    /** As the accounts say, with the roles that are lent to deputies. */
    static Standing of(Actors actors) {
        return (username, roles, where, locale, at) ->
                actors.find(username, TokenScope.ALL, at)
                        .filter(actor -> actor.hasAny(roles, where, locale))
                        .isPresent();
    }
}
