package org.banyancms.server.security;

import java.util.List;
import org.banyancms.core.access.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * An actor in Spring Security's words. What an actor may do is asked of the actor, not of
 * authorities.
 */
final class CallerAuthentication extends AbstractAuthenticationToken {
    private final transient Actor actor;

    CallerAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.username();
    }
}
