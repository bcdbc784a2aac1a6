package org.banyancms.server.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;

/** The server itself, when it makes the first people. It has no content rights either. */
public final class SystemActor {
    private SystemActor() {}

    /** The server as an actor, now. */
    public static Actor now(Clock clock) {
        var administers = new RoleGrant(Role.SYSADMIN, null, Set.of(), null, null);
        return new Actor(
                "system", "Banyan", null, List.of(administers), TokenScope.ALL, clock.instant());
    }
}
