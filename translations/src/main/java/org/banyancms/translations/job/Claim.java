package org.banyancms.translations.job;

import java.time.Instant;

/**
 * Who works on a job, and until when nobody else may take it.
 *
 * @param owner the translator
 * @param fence number of this claim; a later claim has a higher one
 * @param leaseUntil from then on somebody else may claim the job
 */
public record Claim(String owner, long fence, Instant leaseUntil) {}
