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
 * @param former the secret before the present one, if it was ever rotated
 * @param lastUsedAt when it was last used, to {@link Tokens#USE_NOTED} exactly; null if never
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
        @Nullable Instant revokedAt,
        @Nullable Former former,
        @Nullable Instant lastUsedAt) {

    /**
     * The secret before the present one.
     *
     * @param digest its digest
     * @param until until when it is accepted
     * @param lastUsedAt when it was last used since the rotation, as exactly as the present one
     */
    public record Former(String digest, Instant until, @Nullable Instant lastUsedAt) {}

    /** Whether it opens anything at an instant. */
    public boolean holdsAt(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }

    /** Whether a secret of this digest opens anything at an instant. */
    boolean opens(String secretsDigest, Instant at) {
        var isPresent = digest.equals(secretsDigest);
        return holdsAt(at) && (isPresent || former != null && at.isBefore(former.until()));
    }

    /** Whether a use has to be noted: not each one is. */
    boolean notesUse(String secretsDigest, Instant at) {
        var noted = former == null || digest.equals(secretsDigest) ? lastUsedAt : former.lastUsedAt;
        return noted == null || !at.isBefore(noted.plus(Tokens.USE_NOTED));
    }

    ApiToken rotated(String next, Instant formerUntil, Instant newExpiry) {
        var old = new Former(digest, formerUntil, null);
        return new ApiToken(
                id,
                username,
                name,
                next,
                scope,
                createdAt,
                createdBy,
                newExpiry,
                revokedAt,
                old,
                lastUsedAt);
    }
}
