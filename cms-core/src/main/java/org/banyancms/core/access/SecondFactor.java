package org.banyancms.core.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proves themselves with besides a password: an authenticator application, and
 * recovery codes for the day on which it is lost.
 *
 * @param username whose it is
 * @param sealedKey the application's key, sealed
 * @param confirmedAt when its owner first proved to have it; null while it is only proposed, and
 *     asks nobody for anything
 * @param lastStep the newest step whose code was used: no code is good twice
 * @param recovery digests of the recovery codes not used yet
 */
public record SecondFactor(
        String username,
        String sealedKey,
        @Nullable Instant confirmedAt,
        long lastStep,
        List<String> recovery) {
    public SecondFactor {
        recovery = List.copyOf(recovery);
    }

    /** Whether it is asked for when its owner signs in. */
    public boolean isActive() {
        return confirmedAt != null;
    }
}
