package org.banyancms.core.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.SignedIn;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.CurrentSession;

/**
 * What people do themselves, signed in with a browser: a token's program has no business with it.
 */
final class InPerson {
    private InPerson() {}

    static SignedIn required(HttpServletRequest request) {
        return CurrentSession.of(request)
                .orElseThrow(() -> ProblemException.of(AccessProblem.SESSION_REQUIRED));
    }
}
