package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;

/** Who is calling: noted on the request by whatever has authenticated it. */
public final class Caller {
    private static final String ATTRIBUTE = Caller.class.getName();

    private Caller() {}

    /** Notes who is calling. */
    public static void note(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }

    /** Who is calling, if anybody is known. */
    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    /**
     * Who is calling.
     *
     * @throws ProblemException {@code unauthenticated} when nobody is known
     */
    public static Actor required(HttpServletRequest request) {
        return of(request).orElseThrow(() -> ProblemException.of(CoreProblem.UNAUTHENTICATED));
    }
}
