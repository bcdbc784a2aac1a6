/**
 * Translation jobs: one for each entry and language, claimed by one translator at a time and
 * approved by another person.
 *
 * <p>Enters through {@link org.banyancms.translations.job.JobOpening}; worked on through {@link
 * org.banyancms.translations.job.ClaimDesk} and {@link org.banyancms.translations.job.SegmentDesk};
 * leaves through {@link org.banyancms.translations.job.ReviewDesk}.
 */
@NullMarked
package org.banyancms.translations.job;

import org.jspecify.annotations.NullMarked;
