package org.banyancms.core.access;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an account becomes.
 *
 * @param displayName 1 to 200 characters
 * @param email address for notices
 * @param organisation where they belong
 * @param active whether they may sign in
 */
public record UserChange(
        String displayName,
        @Nullable String email,
        @Nullable OrganisationCode organisation,
        boolean active) {

    List<FieldProblem> faults(OrganisationStore organisations) {
        var faults =
                new ArrayList<>(AccessRules.text("/displayName", displayName, AccessRules.NAME));
        faults.addAll(AccessRules.organisation("/organisation", organisation, organisations));
        return faults;
    }

    UserAccount applyTo(UserAccount user) {
        return new UserAccount(
                user.username(),
                displayName,
                email,
                organisation,
                active,
                user.passwordHash(),
                user.grants(),
                user.revision(),
                user.createdAt());
    }
}
