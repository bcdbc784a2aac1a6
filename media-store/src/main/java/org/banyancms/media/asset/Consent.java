package org.banyancms.media.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That people who can be known in a file agree to being shown.
 *
 * @param subject the person, or a label of the group
 * @param kind whether one person, a group, or a crowd at a public event
 * @param purposes what they agree to
 * @param minor whether anyone of them is a child
 * @param guardian who agrees for the child, null where there is none
 * @param validTo last day, null where it is not bounded
 * @param withdrawnAt when they took their word back, null while it stands
 */
public record Consent(
        String subject,
        Kind kind,
        Set<UsageClass> purposes,
        boolean minor,
        @Nullable String guardian,
        @Nullable LocalDate validTo,
        @Nullable Instant withdrawnAt) {
    public Consent {
        purposes = Set.copyOf(purposes);
    }

    /** Whose word it is. */
    public enum Kind {
        PERSON,
        GROUP,
        CROWD
    }

    /** Whether it was taken back by a moment. */
    public boolean withdrawnBy(Instant moment) {
        return withdrawnAt != null && !withdrawnAt.isAfter(moment);
    }
}
