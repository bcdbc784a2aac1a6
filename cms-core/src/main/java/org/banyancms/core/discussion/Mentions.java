package org.banyancms.core.discussion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyancms.core.access.Matter;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.access.UserStore;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.text.Texts;
import org.jspecify.annotations.Nullable;

/** Finds whom a message names, and makes sure that they can read what it is about. */
final class Mentions {
    private static final int LONGEST = 4_000;

    /** A user name behind a sign that does not stand within a word, as in an e-mail address. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9]))");

    private final UserStore users;
    private final Clock clock;

    Mentions(UserStore users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code validation_failed} when the text is empty or too long, or
     *     names somebody whom it would not reach
     */
    Set<String> in(String text, Matter matter) {
        var problems = new ArrayList<FieldProblem>();
        var length = Texts.nfc(text).strip().length();
        if (length == 0) {
            problems.add(FieldProblem.at("/text", "required"));
        } else if (length > LONGEST) {
            var params = Map.<String, Object>of("max", LONGEST, "actual", length);
            problems.add(FieldProblem.at("/text", "too_long", params));
        }
        var named = new LinkedHashSet<String>();
        MENTION.matcher(text).results().forEach(found -> named.add(found.group(1)));
        named.stream()
                .filter(name -> !reaches(name, matter))
                .map(name -> FieldProblem.at("/text", "unknown_mention", Map.of("username", name)))
                .forEach(problems::add);
        refuse(problems);
        return named;
    }

    /**
     * @throws ProblemException {@code validation_failed} when a reason is too long
     */
    static void checkReason(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST) {
            var params = Map.<String, Object>of("max", LONGEST, "actual", reason.length());
            refuse(List.of(FieldProblem.at("/reason", "too_long", params)));
        }
    }

    private boolean reaches(String username, Matter matter) {
        return users.find(username)
                .filter(user -> user.active())
                .map(user -> user.actor(TokenScope.ALL, clock.instant()))
                .filter(actor -> actor.may(Permission.READ_CONTENT, matter))
                .isPresent();
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
    }
}
