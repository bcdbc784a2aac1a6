package org.banyancms.core.access;

import org.banyancms.core.problem.ProblemCategory;
import org.banyancms.core.problem.ProblemKind;

/** Problems of administering people and what they may do. */
public enum AccessProblem implements ProblemKind {
    DUTY_NOT_FOUND(ProblemCategory.NOT_FOUND),
    GRANT_NOT_FOUND(ProblemCategory.NOT_FOUND),
    SELF_GRANT(ProblemCategory.FORBIDDEN),
    LAST_ADMINISTRATOR(ProblemCategory.CONFLICT),
    PASSWORD_WRONG(ProblemCategory.FORBIDDEN);

    private final ProblemCategory category;

    AccessProblem(ProblemCategory category) {
        this.category = category;
    }

    @Override
    public ProblemCategory category() {
        return category;
    }
}
