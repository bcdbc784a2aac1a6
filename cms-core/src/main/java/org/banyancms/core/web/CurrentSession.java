package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.banyancms.core.access.SignedIn;

/** The session by which a request was authenticated, noted on it by whatever did so. */
public final class CurrentSession {
    private static final String ATTRIBUTE = CurrentSession.class.getName();

    private CurrentSession() {}

    /** Notes the session of a request. */
    public static void note(HttpServletRequest request, SignedIn session) {
        request.setAttribute(ATTRIBUTE, session);
    }

    /** The session of a request; nothing for one with a token. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }
}
