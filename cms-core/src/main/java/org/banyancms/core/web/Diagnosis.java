package org.banyancms.core.web;

import java.util.Map;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.springframework.http.HttpHeaders;

/**
 * What an error turns out to be.
 *
 * @param problem the problem
 * @param headers headers that belong to the answer
 */
record Diagnosis(ProblemException problem, HttpHeaders headers) {
    private static final int DEEPEST_CAUSE = 20;

    static Diagnosis of(ProblemException problem) {
        return new Diagnosis(problem, HttpHeaders.EMPTY);
    }

    /**
     * Looks through the causes for one that is a problem, and asks JSON and the framework what they
     * meant.
     */
    static Diagnosis of(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof ProblemException problem) {
                return of(problem);
            }
            cause = cause.getCause();
        }
        var json = JsonDiagnosis.of(error);
        if (json != null) {
            return of(json);
        }
        var framework = FrameworkDiagnosis.of(error);
        return framework == null ? unforeseen() : framework;
    }

    /** What a bare status means where no error tells more. */
    static Diagnosis ofStatus(int status) {
        return FrameworkDiagnosis.ofStatus(status, HttpHeaders.EMPTY);
    }

    private static Diagnosis unforeseen() {
        return of(ProblemException.of(CoreProblem.INTERNAL, Map.of()));
    }
}
