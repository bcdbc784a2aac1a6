package org.banyancms.translations.job;

/** Where a job stands. */
public enum JobState {
    /** Waiting for a translator. */
    OPEN,
    /** A translator is at work. */
    CLAIMED,
    /** Waiting for a reviewer. */
    SUBMITTED,
    /** Delivered; opens again when the source changes. */
    APPROVED
}
