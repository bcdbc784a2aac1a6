package org.banyancms.core.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.FieldProblem;

/** What tokens must be like. */
final class TokenRules {
    private TokenRules() {}

    static List<FieldProblem> named(UserStore users, String username, String name) {
        var faults = new ArrayList<>(AccessRules.text("/name", name, AccessRules.NAME));
        if (users.find(username).isEmpty()) {
            faults.add(FieldProblem.at("/username", "unknown_user", Map.of("value", username)));
        }
        return faults;
    }

    static List<FieldProblem> expiry(Instant expiresAt, Instant now) {
        if (!expiresAt.isAfter(now)) {
            return List.of(FieldProblem.at("/expiresAt", "in_past"));
        }
        return expiresAt.isAfter(now.plus(Tokens.LONGEST))
                ? List.of(tooLate("/expiresAt", Tokens.LONGEST.toDays()))
                : List.of();
    }

    /** An end of the old secret in the past is none: it is how one that leaked ends at once. */
    static List<FieldProblem> rotation(Instant formerUntil, Instant expiresAt, Instant now) {
        var faults = new ArrayList<>(expiry(expiresAt, now));
        if (formerUntil.isAfter(now.plus(Tokens.LONGEST_OVERLAP))) {
            faults.add(tooLate("/formerUntil", Tokens.LONGEST_OVERLAP.toDays()));
        }
        return faults;
    }

    static Instant overlap(Instant expiresAt, Instant now) {
        var usual = now.plus(Tokens.OVERLAP);
        return usual.isBefore(expiresAt) ? usual : expiresAt;
    }

    private static FieldProblem tooLate(String pointer, long days) {
        return FieldProblem.at(pointer, "too_late", Map.of("days", days));
    }
}
