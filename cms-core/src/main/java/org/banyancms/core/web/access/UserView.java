package org.banyancms.core.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.UserAccount;
import org.jspecify.annotations.Nullable;

/** An account as clients see it: without its secrets. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserView(
        String username,
        String displayName,
        @Nullable String email,
        @Nullable OrganisationCode organisation,
        boolean active,
        boolean hasPassword,
        List<GrantView> grants,
        long revision,
        Instant createdAt) {

    static UserView of(UserAccount user) {
        return new UserView(
                user.username(),
                user.displayName(),
                user.email(),
                user.organisation(),
                user.active(),
                user.passwordHash() != null,
                user.grants().stream().map(held -> GrantView.of(user.username(), held)).toList(),
                user.revision(),
                user.createdAt());
    }
}
