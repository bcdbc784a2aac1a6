package org.banyancms.core.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param username see {@link UserAccount#username()}
 * @param displayName 1 to 200 characters
 * @param email address for notices
 * @param organisation where they belong
 * @param password at least 12 characters; null for an account that only has tokens
 */
public record NewUser(
        String username,
        String displayName,
        @Nullable String email,
        @Nullable OrganisationCode organisation,
        @Nullable String password) {

    List<FieldProblem> faults(OrganisationStore organisations) {
        var faults = new ArrayList<FieldProblem>();
        if (!UserAccount.USERNAME.matcher(username).matches()) {
            faults.add(
                    FieldProblem.at(
                            "/username", "pattern", Map.of("allowed", "a-z 0-9 . _ - (2–64)")));
        }
        faults.addAll(AccessRules.text("/displayName", displayName, AccessRules.NAME));
        faults.addAll(AccessRules.organisation("/organisation", organisation, organisations));
        if (password != null) {
            faults.addAll(AccessRules.password("/password", username, password));
        }
        return faults;
    }

    UserAccount account(@Nullable String hash, Instant at) {
        return new UserAccount(
                username, displayName, email, organisation, true, hash, List.of(), 1, at);
    }
}
