package org.banyancms.core.store.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.access.HeldGrant;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.UserAccount;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A user account as MongoDB has it. */
record UserDocument(
        @Id String username,
        String displayName,
        @Nullable String email,
        @Nullable String organisation,
        boolean active,
        @Nullable String passwordHash,
        List<Grant> grants,
        long revision,
        Instant createdAt) {

    record Grant(
            String id,
            String role,
            @Nullable String organisation,
            @Nullable List<String> topics,
            List<String> locales,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            String grantedBy,
            Instant grantedAt) {

        static Grant of(HeldGrant held) {
            var grant = held.grant();
            return new Grant(
                    held.id(),
                    grant.role().name(),
                    Codes.write(grant.organisation()),
                    grant.topics().stream().sorted().toList(),
                    grant.locales().stream().map(LocaleTag::value).sorted().toList(),
                    grant.validFrom(),
                    grant.validTo(),
                    held.grantedBy(),
                    held.grantedAt());
        }

        HeldGrant read() {
            var locales = this.locales.stream().map(LocaleTag::new).collect(Collectors.toSet());
            var grant =
                    new RoleGrant(
                            Role.valueOf(role),
                            Codes.read(organisation),
                            topics == null ? Set.of() : Set.copyOf(topics),
                            locales,
                            validFrom,
                            validTo,
                            null);
            return new HeldGrant(id, grant, grantedBy, grantedAt);
        }
    }

    static UserDocument of(UserAccount user) {
        return new UserDocument(
                user.username(),
                user.displayName(),
                user.email(),
                Codes.write(user.organisation()),
                user.active(),
                user.passwordHash(),
                user.grants().stream().map(Grant::of).toList(),
                user.revision(),
                user.createdAt());
    }

    UserAccount read() {
        return new UserAccount(
                username,
                displayName,
                email,
                Codes.read(organisation),
                active,
                passwordHash,
                grants.stream().map(Grant::read).toList(),
                revision,
                createdAt);
    }
}
