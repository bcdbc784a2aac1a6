package org.banyancms.publishing.samples;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;

/** People who may and who may not. */
public final class People {
    private static final OrganisationCode SVHTTDL = new OrganisationCode("SVHTTDL");

    private People() {}

    /** A publisher of the culture department. */
    public static Actor publisher() {
        return actor("publisher", Role.PUBLISHER);
    }

    /** A translator of the culture department. */
    public static Actor translator() {
        return actor("translator-en", Role.TRANSLATOR);
    }

    private static Actor actor(String name, Role role) {
        var grant = new RoleGrant(role, SVHTTDL, Set.of(), null, null);
        return new Actor(
                name,
                name,
                SVHTTDL,
                List.of(grant),
                TokenScope.ALL,
                Instant.parse("2026-09-02T02:00:00Z"));
    }
}
