package org.banyancms.core.web;

import org.banyancms.core.problem.ProblemCategory;
import org.banyancms.core.problem.ProblemKind;

/** Problems of the conversation itself, whatever it is about. */
public enum WebProblem implements ProblemKind {
    JSON_TOO_COMPLEX(ProblemCategory.MALFORMED),
    PAGE_SIZE_OUT_OF_RANGE(ProblemCategory.MALFORMED),
    CREATION_IN_PROGRESS(ProblemCategory.CONFLICT),
    CSRF_TOKEN_REQUIRED(ProblemCategory.FORBIDDEN);

    private final ProblemCategory category;

    WebProblem(ProblemCategory category) {
        this.category = category;
    }

    @Override
    public ProblemCategory category() {
        return category;
    }
}
