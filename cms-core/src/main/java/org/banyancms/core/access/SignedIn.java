package org.banyancms.core.access;

/**
 * A browser that has just signed in, at the one moment at which the cookie's secret is known.
 *
 * @param session the session
 * @param secret what the cookie holds
 * @param actor who it is
 * @param factorDue whether a second factor has to be added before anything else
 */
public record SignedIn(Session session, String secret, Actor actor, boolean factorDue)
        implements SignInStep {}
