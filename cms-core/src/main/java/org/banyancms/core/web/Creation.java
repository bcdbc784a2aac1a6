package org.banyancms.core.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A creation that was asked for under a key of the caller's choosing.
 *
 * @param key digest of the caller's name and key
 * @param request digest of what was asked for
 * @param reserved the identity under which the new thing is made, the same in every attempt
 * @param fence the attempt that may write the answer; each has its own
 * @param leaseUntil until when that attempt is believed to be at work
 * @param expiresAt when the answer is forgotten
 * @param answer what was answered; null while it is being made
 */
public record Creation(
        String key,
        String request,
        String reserved,
        String fence,
        Instant leaseUntil,
        Instant expiresAt,
        @Nullable StoredAnswer answer) {

    Creation answered(StoredAnswer given) {
        return new Creation(key, request, reserved, fence, leaseUntil, expiresAt, given);
    }

    Creation takenOver(String newFence, Instant newLease) {
        return new Creation(key, request, reserved, newFence, newLease, expiresAt, null);
    }
}
