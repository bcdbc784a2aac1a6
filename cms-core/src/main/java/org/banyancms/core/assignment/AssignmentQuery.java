package org.banyancms.core.assignment;

import java.time.Instant;
import java.util.Set;
import org.banyancms.core.access.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Which assignments to list; null means any.
 *
 * @param assignee whose
 * @param within of which organisations' entries
 * @param state where they stand
 * @param dueBefore due before when
 */
public record AssignmentQuery(
        @Nullable String assignee,
        @Nullable Set<OrganisationCode> within,
        Assignment.@Nullable State state,
        @Nullable Instant dueBefore) {}
