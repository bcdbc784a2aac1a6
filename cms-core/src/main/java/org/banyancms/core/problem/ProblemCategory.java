package org.banyancms.core.problem;

/** What kind of refusal a problem is, with the HTTP status that tells it to a client. */
public enum ProblemCategory {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    GONE(410),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    RANGE_NOT_SATISFIABLE(416),
    INVALID(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    BROKEN(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemCategory(int status) {
        this.status = status;
    }

    /** The HTTP status code of this category. */
    public int status() {
        return status;
    }
}
