package org.banyancms.core.web.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banyancms.core.access.Deputation;
import org.banyancms.core.access.Deputies;
import org.banyancms.core.access.Role;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A deputy as clients name one; {@code absent} only by administrators. */
record DeputyBody(
        @Nullable String absent,
        @Nullable String deputy,
        @Nullable Set<Role> roles,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    /** A deputation as clients read it. */
    record View(
            String id,
            String absent,
            String deputy,
            List<Role> roles,
            Instant validFrom,
            Instant validTo,
            String namedBy,
            Instant namedAt) {

        static View of(Deputation one) {
            return new View(
                    one.id(),
                    one.absent(),
                    one.deputy(),
                    one.roles().stream().sorted().toList(),
                    one.validFrom(),
                    one.validTo(),
                    one.namedBy(),
                    one.namedAt());
        }
    }

    Deputies.Wish asked() {
        if (absent == null || deputy == null || validTo == null) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, missing());
        }
        var wanted = roles == null ? Set.<Role>of() : roles;
        return new Deputies.Wish(absent, deputy, wanted, validFrom, validTo);
    }

    DeputyBody of(String username) {
        if (absent != null && !absent.equals(username)) {
            throw ProblemException.of(CoreProblem.FORBIDDEN);
        }
        return new DeputyBody(username, deputy, roles, validFrom, validTo);
    }

    private List<FieldProblem> missing() {
        var missing = new ArrayList<FieldProblem>();
        if (absent == null) {
            missing.add(FieldProblem.at("/absent", "required"));
        }
        if (deputy == null) {
            missing.add(FieldProblem.at("/deputy", "required"));
        }
        if (validTo == null) {
            missing.add(FieldProblem.at("/validTo", "required"));
        }
        return missing;
    }
}
