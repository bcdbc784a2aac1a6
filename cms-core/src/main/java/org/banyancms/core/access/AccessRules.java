package org.banyancms.core.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What values must be like when people and organisations are administered. */
final class AccessRules {
    static final int NAME = 200;
    private static final int PASSWORD_MIN = 12;
    private static final int PASSWORD_MAX = 200;
    private static final Set<String> COMMON =
            Set.of("password1234", "123456789012", "qwertyuiop12", "administrator", "matkhau12345");

    private AccessRules() {}

    static void check(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, faults);
        }
    }

    static ProblemException stale(long current) {
        return ProblemException.of(CoreProblem.STALE_REVISION, Map.of("currentRevision", current))
                .with(Map.of("currentRevision", current));
    }

    static List<FieldProblem> text(String pointer, String text, int max) {
        if (text.isBlank()) {
            return List.of(FieldProblem.at(pointer, "required"));
        }
        return text.length() > max
                ? List.of(FieldProblem.at(pointer, "too_long", Map.of("max", max)))
                : List.of();
    }

    static List<FieldProblem> period(@Nullable Instant from, @Nullable Instant to) {
        return from != null && to != null && !to.isAfter(from)
                ? List.of(FieldProblem.at("/validTo", "period"))
                : List.of();
    }

    static List<FieldProblem> grant(RoleGrant grant, OrganisationStore organisations) {
        var faults = new ArrayList<>(period(grant.validFrom(), grant.validTo()));
        faults.addAll(organisation("/organisation", grant.organisation(), organisations));
        return faults;
    }

    static List<FieldProblem> organisation(
            String pointer, @Nullable OrganisationCode code, OrganisationStore organisations) {
        return code != null && organisations.find(code).isEmpty()
                ? List.of(
                        FieldProblem.at(
                                pointer, "unknown_organisation", Map.of("value", code.value())))
                : List.of();
    }

    static List<FieldProblem> password(String pointer, String username, String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        boolean weak =
                password.length() < PASSWORD_MIN
                        || COMMON.contains(lower)
                        || lower.contains(username)
                        || password.chars().distinct().count() < 4;
        if (weak) {
            return List.of(FieldProblem.at(pointer, "weak_password", Map.of("min", PASSWORD_MIN)));
        }
        return password.length() > PASSWORD_MAX
                ? List.of(FieldProblem.at(pointer, "too_long", Map.of("max", PASSWORD_MAX)))
                : List.of();
    }
}
