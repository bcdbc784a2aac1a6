package org.banyancms.core.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role grant as somebody holds it.
 *
 * @param id identity of the grant
 * @param grant the role, where and for how long
 * @param grantedBy who gave it
 * @param grantedAt when
 */
public record HeldGrant(String id, RoleGrant grant, String grantedBy, Instant grantedAt) {

    HeldGrant until(@Nullable Instant validTo) {
        return new HeldGrant(id, grant.until(validTo), grantedBy, grantedAt);
    }
}
