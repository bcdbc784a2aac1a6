package org.banyancms.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole chain found.
 *
 * @param intact whether every record is as it was written and in its place
 * @param records how many were read
 * @param head hash of the newest record read
 * @param brokenAt sequence at which the chain is broken, null where it is not
 */
public record AuditVerdict(boolean intact, long records, String head, @Nullable Long brokenAt) {}
