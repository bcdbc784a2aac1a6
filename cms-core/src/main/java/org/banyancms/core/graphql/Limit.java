package org.banyancms.core.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;

/** What a question may not exceed; each is a setting and a text of its own. */
enum Limit {
    CHARACTERS,
    TOKENS,
    DEPTH,
    FIELDS,
    ALIASES,
    COMPLEXITY,
    ENTRIES,
    TIME,
    INTROSPECTION;

    /** The stable code of its refusal. */
    String code() {
        return "graphql_" + name().toLowerCase(Locale.ROOT);
    }

    FieldProblem problem(Map<String, Object> params) {
        return FieldProblem.at("/query", code(), params);
    }

    ProblemException exceeded(Map<String, Object> params) {
        return ProblemException.of(CoreProblem.QUERY_INVALID, List.of(problem(params)));
    }
}
