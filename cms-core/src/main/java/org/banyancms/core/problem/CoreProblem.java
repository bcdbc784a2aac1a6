package org.banyancms.core.problem;

import static org.banyancms.core.problem.ProblemCategory.CONFLICT;
import static org.banyancms.core.problem.ProblemCategory.INVALID;
import static org.banyancms.core.problem.ProblemCategory.NOT_FOUND;

/** The problems of the content repository and those common to all modules. */
public enum CoreProblem implements ProblemKind {
    // of every request
    MALFORMED_JSON(ProblemCategory.MALFORMED),
    MALFORMED_REQUEST(ProblemCategory.MALFORMED),
    UNKNOWN_FIELD(ProblemCategory.MALFORMED),
    UNKNOWN_PARAMETER(ProblemCategory.MALFORMED),
    UNKNOWN_LOCALE(ProblemCategory.MALFORMED),
    UNAUTHENTICATED(ProblemCategory.UNAUTHENTICATED),
    FORBIDDEN(ProblemCategory.FORBIDDEN),
    NOT_FOUND_PATH(NOT_FOUND),
    METHOD_NOT_ALLOWED(ProblemCategory.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(ProblemCategory.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE(ProblemCategory.UNSUPPORTED),
    BODY_TOO_LARGE(ProblemCategory.TOO_LARGE),
    IF_MATCH_REQUIRED(ProblemCategory.PRECONDITION_REQUIRED),
    STALE_REVISION(ProblemCategory.STALE),
    IDEMPOTENCY_KEY_REUSED(CONFLICT),
    TOO_MANY_REQUESTS(ProblemCategory.TOO_MANY_REQUESTS),
    INTERNAL(ProblemCategory.BROKEN),
    UNAVAILABLE(ProblemCategory.UNAVAILABLE),
    // of content
    VALIDATION_FAILED(INVALID),
    TYPE_NOT_FOUND(NOT_FOUND),
    TYPE_EXISTS(CONFLICT),
    TYPE_CHANGE_NEEDS_MIGRATION(CONFLICT),
    MIGRATION_NOT_FOUND(NOT_FOUND),
    MIGRATION_UNDONE(CONFLICT),
    MIGRATION_NOT_UNDOABLE(CONFLICT),
    ENTRY_NOT_FOUND(NOT_FOUND),
    ENTRY_ARCHIVED(CONFLICT),
    STILL_REFERENCED(CONFLICT),
    VARIANT_NOT_FOUND(NOT_FOUND),
    VARIANT_EXISTS(CONFLICT),
    REVISION_NOT_FOUND(NOT_FOUND),
    DRAFT_NOT_FOUND(NOT_FOUND),
    DISCUSSION_NOT_FOUND(NOT_FOUND),
    ASSIGNMENT_NOT_FOUND(NOT_FOUND),
    ASSIGNMENT_OVER(CONFLICT),
    NOT_ONES_OWN(ProblemCategory.FORBIDDEN),
    SLUG_TAKEN(CONFLICT),
    TRANSITION_NOT_ALLOWED(CONFLICT),
    FOUR_EYES(CONFLICT),
    SIGN_OFF_NOT_POSSIBLE(CONFLICT),
    GATES_CLOSED(INVALID),
    NOT_WAIVABLE(CONFLICT),
    WAIVER_NOT_FOUND(NOT_FOUND),
    // of publishing
    NOT_LIVE(CONFLICT),
    ON_HOLD(CONFLICT),
    NOT_ON_HOLD(CONFLICT),
    RELEASE_NOT_FOUND(NOT_FOUND),
    RELEASE_STATE(CONFLICT),
    NOTICE_INCOMPLETE(INVALID),
    KILL_NOT_FOUND(NOT_FOUND),
    OWN_KILL(ProblemCategory.FORBIDDEN),
    // of delivery
    VARIANT_NOT_LIVE(NOT_FOUND),
    ENTRY_NOT_LIVE(NOT_FOUND),
    ENTRY_NOT_SHOWN(NOT_FOUND),
    ENTRY_KILLED(ProblemCategory.GONE),
    SYNC_TOKEN_EXPIRED(ProblemCategory.GONE),
    SEQUENCE_NOT_REACHED(ProblemCategory.UNAVAILABLE),
    QUERY_INVALID(ProblemCategory.MALFORMED),
    // of people
    LOGIN_FAILED(ProblemCategory.UNAUTHENTICATED),
    USER_NOT_FOUND(NOT_FOUND),
    USER_EXISTS(CONFLICT),
    ORGANISATION_NOT_FOUND(NOT_FOUND),
    ORGANISATION_EXISTS(CONFLICT),
    TOKEN_NOT_FOUND(NOT_FOUND);

    private final ProblemCategory category;

    CoreProblem(ProblemCategory category) {
        this.category = category;
    }

    @Override
    public ProblemCategory category() {
        return category;
    }
}
