package org.banyancms.core.store.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.banyancms.core.access.ApiToken;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A token as MongoDB has it. */
record TokenDocument(
        @Id String id,
        String username,
        String name,
        String digest,
        Scope scope,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Former former,
        @Nullable Instant lastUsedAt) {

    record Former(String digest, Instant until, @Nullable Instant lastUsedAt) {
        static @Nullable Former of(ApiToken.@Nullable Former former) {
            return former == null
                    ? null
                    : new Former(former.digest(), former.until(), former.lastUsedAt());
        }

        ApiToken.Former read() {
            return new ApiToken.Former(digest, until, lastUsedAt);
        }
    }

    record Scope(
            List<String> organisations,
            List<String> types,
            List<String> locales,
            List<String> permissions) {

        static Scope of(TokenScope scope) {
            return new Scope(
                    scope.organisations().stream().map(OrganisationCode::value).sorted().toList(),
                    scope.types().stream().sorted().toList(),
                    scope.locales().stream().map(LocaleTag::value).sorted().toList(),
                    scope.permissions().stream().map(Permission::name).sorted().toList());
        }

        TokenScope read() {
            return new TokenScope(
                    organisations.stream().map(OrganisationCode::new).collect(Collectors.toSet()),
                    types.stream().collect(Collectors.toSet()),
                    locales.stream().map(LocaleTag::new).collect(Collectors.toSet()),
                    permissions.stream().map(Permission::valueOf).collect(Collectors.toSet()));
        }
    }

    static TokenDocument of(ApiToken token) {
        return new TokenDocument(
                token.id(),
                token.username(),
                token.name(),
                token.digest(),
                Scope.of(token.scope()),
                token.createdAt(),
                token.createdBy(),
                token.expiresAt(),
                token.revokedAt(),
                Former.of(token.former()),
                token.lastUsedAt());
    }

    ApiToken read() {
        return new ApiToken(
                id,
                username,
                name,
                digest,
                scope.read(),
                createdAt,
                createdBy,
                expiresAt,
                revokedAt,
                former == null ? null : former.read(),
                lastUsedAt);
    }
}
