package org.banyancms.core.problem;

import java.util.Locale;

/**
 * One named problem. Each module lists its own in an enum; title and detail are texts of that
 * module's message bundle under {@code problem.<code>} and {@code problem.<code>.detail}.
 */
public interface ProblemKind {

    /** The constant's name, as enums have it. */
    String name();

    /** What kind of refusal this is. */
    ProblemCategory category();

    /**
     * Stable machine-readable code: the constant in lower snake case. It never changes once
     * published.
     */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
