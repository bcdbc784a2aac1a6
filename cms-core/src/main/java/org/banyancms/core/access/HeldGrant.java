package org.banyancms.core.access;

import java.time.Instant;

/**
 * A role grant as somebody holds it.
 *
 * @param id identity of the grant
 * @param grant the role, where and for how long
 * @param grantedBy who gave it
 * @param grantedAt when
 */
public record HeldGrant(String id, RoleGrant grant, String grantedBy, Instant grantedAt) {}
