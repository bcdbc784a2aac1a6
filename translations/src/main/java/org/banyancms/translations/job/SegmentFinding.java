package org.banyancms.translations.job;

import org.banyancms.core.problem.FieldProblem;
import org.banyancms.translations.check.CheckFinding;

/**
 * Something that is wrong with one segment of a job.
 *
 * @param segment the segment
 * @param finding what it is
 */
public record SegmentFinding(String segment, CheckFinding finding) {

    /** The same for the answer to a request. */
    public FieldProblem asProblem() {
        return FieldProblem.at("/segments/" + segment, finding.code(), finding.params());
    }
}
