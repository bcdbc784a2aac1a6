package org.banyancms.translations.job;

import java.time.Instant;
import org.banyancms.translations.segment.SegmentText;

/**
 * A translation that came too late to count and is kept beside the segment.
 *
 * @param text what was written
 * @param translator who wrote it
 * @param at when
 */
public record Suggestion(SegmentText text, String translator, Instant at) {}
