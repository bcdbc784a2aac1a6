package org.banyancms.core.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.banyancms.core.access.HeldGrant;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Role;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** A role grant as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantView(
        String id,
        String username,
        Role role,
        @Nullable OrganisationCode organisation,
        List<String> topics,
        List<LocaleTag> locales,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        String grantedBy,
        Instant grantedAt) {

    static GrantView of(String username, HeldGrant held) {
        var grant = held.grant();
        return new GrantView(
                held.id(),
                username,
                grant.role(),
                grant.organisation(),
                grant.topics().stream().sorted().toList(),
                grant.locales().stream().sorted().toList(),
                grant.validFrom(),
                grant.validTo(),
                held.grantedBy(),
                held.grantedAt());
    }
}
