package org.banyancms.translations.job;

import java.time.Instant;
import org.banyancms.translations.segment.SegmentText;

/**
 * What somebody made of a segment.
 *
 * @param text the translation
 * @param translator who wrote it
 * @param at when
 * @param origin how it came in
 */
public record Translation(SegmentText text, String translator, Instant at, Origin origin) {

    /** How a translation came in. */
    public enum Origin {
        /** Written in the studio or over the API. */
        HUMAN,
        /** Out of a file. */
        IMPORT,
        /** Out of a variant that was there before the job. */
        ADOPTED
    }

    /** The same words with other codes. */
    public Translation with(SegmentText other) {
        return new Translation(other, translator, at, origin);
    }
}
