package org.banyancms.translations.problem;

import org.banyancms.core.problem.ProblemCategory;
import org.banyancms.core.problem.ProblemKind;

/** The problems of jobs, segments, memory, termbase and exchange. */
public enum TranslationProblem implements ProblemKind {
    // of jobs
    JOB_NOT_FOUND(ProblemCategory.NOT_FOUND),
    SEGMENT_NOT_FOUND(ProblemCategory.NOT_FOUND),
    JOB_CLAIMED(ProblemCategory.CONFLICT),
    JOB_STATE(ProblemCategory.CONFLICT),
    JOB_NOT_POSSIBLE(ProblemCategory.INVALID),
    JOB_TOO_LARGE(ProblemCategory.INVALID),
    LEASE_LOST(ProblemCategory.CONFLICT),
    SOURCE_MOVED_ON(ProblemCategory.CONFLICT),
    JOB_BUSY(ProblemCategory.CONFLICT),
    // of segments
    TRANSLATION_INCOMPLETE(ProblemCategory.INVALID),
    TRANSLATION_MALFORMED(ProblemCategory.INVALID),
    // of files
    FORMAT_UNKNOWN(ProblemCategory.MALFORMED),
    FILE_MALFORMED(ProblemCategory.MALFORMED),
    DTD_NOT_ALLOWED(ProblemCategory.MALFORMED),
    FILE_TOO_LARGE(ProblemCategory.TOO_LARGE),
    JOB_MISMATCH(ProblemCategory.CONFLICT),
    IMPORT_REFUSED(ProblemCategory.INVALID),
    // of memory and termbase
    QUERY_REFUSED(ProblemCategory.MALFORMED),
    TERM_INVALID(ProblemCategory.INVALID),
    DEMAND_RULE_INVALID(ProblemCategory.INVALID);

    private final ProblemCategory category;

    TranslationProblem(ProblemCategory category) {
        this.category = category;
    }

    @Override
    public ProblemCategory category() {
        return category;
    }
}
