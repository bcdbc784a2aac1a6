package org.banyancms.core.web.access;

import java.util.List;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A text that a body must have. */
final class GivenText {
    private GivenText() {}

    static String required(String pointer, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at(pointer, "required")));
        }
        return value;
    }
}
