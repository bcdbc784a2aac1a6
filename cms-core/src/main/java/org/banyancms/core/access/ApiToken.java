package org.banyancms.core.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program calls in somebody's name. The secret itself is not kept, only its
 * digest.
 *
 * @param id identity
 * @param username in whose name it calls
 * @param name what it is for
 * @param digest SHA-256 of the secret, in hexadecimal
 * @param scope what it narrows its owner's rights to
 * @param createdAt when it was issued
 * @param createdBy who issued it
 * @param expiresAt when it ends
 * @param revokedAt when it was revoked, if it was
 */
public record ApiToken(
        String id,
        String username,
        String name,
        String digest,
        TokenScope scope,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** Whether it opens anything at an instant. */
    public boolean holdsAt(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }

    ApiToken revoked(Instant at) {
        return new ApiToken(id, username, name, digest, scope, createdAt, createdBy, expiresAt, at);
    }
}
