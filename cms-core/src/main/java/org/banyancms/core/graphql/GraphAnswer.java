package org.banyancms.core.graphql;

import java.util.Map;
import java.util.Set;

/**
 * What a question is answered.
 *
 * @param kind how it went
 * @param body as GraphQL has it: {@code data} and {@code errors}
 * @param subjects what the answer is about; see {@link org.banyancms.core.delivery.Subjects}
 */
public record GraphAnswer(Kind kind, Map<String, Object> body, Set<String> subjects) {
    public GraphAnswer {
        subjects = Set.copyOf(subjects);
    }

    /** How it went. */
    public enum Kind {
        /** All that was asked for is there. */
        WHOLE,
        /** Some of it is missing, and {@code errors} says what and why. */
        PARTIAL,
        /** Nothing was answered: the question cannot be understood or asks for too much. */
        REFUSED
    }
}
