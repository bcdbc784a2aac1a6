package org.banyancms.publishing.problem;

import org.banyancms.core.problem.ProblemCategory;
import org.banyancms.core.problem.ProblemKind;

/** What can be refused about channels and publications. */
public enum PublishingProblem implements ProblemKind {
    CHANNEL_NOT_FOUND(ProblemCategory.NOT_FOUND),
    CHANNEL_INVALID(ProblemCategory.INVALID),
    CHANNEL_KIND_TAKEN(ProblemCategory.CONFLICT),
    CHANNEL_NOT_A_WEBHOOK(ProblemCategory.CONFLICT),
    PUBLICATION_NOT_FOUND(ProblemCategory.NOT_FOUND),
    PUBLICATION_STATE(ProblemCategory.CONFLICT),
    DELIVERY_NOT_FOUND(ProblemCategory.NOT_FOUND),
    PAGE_NOT_FOUND(ProblemCategory.NOT_FOUND);

    private final ProblemCategory category;

    PublishingProblem(ProblemCategory category) {
        this.category = category;
    }

    @Override
    public ProblemCategory category() {
        return category;
    }
}
