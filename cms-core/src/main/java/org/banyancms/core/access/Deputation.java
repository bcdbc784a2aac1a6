package org.banyancms.core.access;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody takes another's place for a while. The deputy gets what the absent person holds in that
 * time, but never a system administrator's rights, nor what the absent person has from others.
 *
 * @param id identity
 * @param absent whose place is taken
 * @param deputy who takes it
 * @param roles in which roles; empty means in all of them
 * @param validFrom from when
 * @param validTo until when (exclusive)
 * @param namedBy who named the deputy
 * @param namedAt when
 */
public record Deputation(
        String id,
        String absent,
        String deputy,
        Set<Role> roles,
        Instant validFrom,
        Instant validTo,
        String namedBy,
        Instant namedAt) {
    public Deputation {
        roles = Set.copyOf(roles);
    }

    /** What the deputy gets of what the absent person holds. */
    Stream<RoleGrant> lent(UserAccount account) {
        return account.grants().stream()
                .map(HeldGrant::grant)
                .filter(grant -> grant.role() != Role.SYSADMIN)
                .filter(grant -> roles.isEmpty() || roles.contains(grant.role()))
                .map(grant -> grant.lentBy(absent, validFrom, validTo));
    }
}
