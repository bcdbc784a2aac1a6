package org.banyancms.core.access;

import org.banyancms.core.problem.ProblemCategory;
import org.banyancms.core.problem.ProblemKind;

/** Problems of administering people and what they may do. */
public enum AccessProblem implements ProblemKind {
    DUTY_NOT_FOUND(ProblemCategory.NOT_FOUND),
    DEPUTATION_NOT_FOUND(ProblemCategory.NOT_FOUND),
    GRANT_NOT_FOUND(ProblemCategory.NOT_FOUND),
    SELF_GRANT(ProblemCategory.FORBIDDEN),
    LAST_ADMINISTRATOR(ProblemCategory.CONFLICT),
    PASSWORD_WRONG(ProblemCategory.FORBIDDEN),
    SESSION_REQUIRED(ProblemCategory.FORBIDDEN),
    SECOND_FACTOR_DUE(ProblemCategory.FORBIDDEN),
    SECOND_FACTOR_REQUIRED(ProblemCategory.UNAUTHENTICATED),
    CHALLENGE_OVER(ProblemCategory.UNAUTHENTICATED),
    CODE_WRONG(ProblemCategory.FORBIDDEN),
    SECOND_FACTOR_ACTIVE(ProblemCategory.CONFLICT),
    SECOND_FACTOR_MISSING(ProblemCategory.CONFLICT),
    SECOND_FACTOR_OWN(ProblemCategory.FORBIDDEN),
    SIGNED_FOR_TWO(ProblemCategory.FORBIDDEN),
    ACCOUNT_NOT_LINKED(ProblemCategory.FORBIDDEN),
    TOKEN_OVER(ProblemCategory.CONFLICT),
    TOKEN_CHANGED(ProblemCategory.CONFLICT),
    ORGANISATION_ENDED(ProblemCategory.CONFLICT),
    MERGER_NOT_FOUND(ProblemCategory.NOT_FOUND),
    MERGER_EXISTS(ProblemCategory.CONFLICT),
    MERGER_OVER(ProblemCategory.CONFLICT);

    private final ProblemCategory category;

    AccessProblem(ProblemCategory category) {
        this.category = category;
    }

    @Override
    public ProblemCategory category() {
        return category;
    }
}
