package org.banyancms.translations.job;

import org.banyancms.translations.segment.SegmentText;

/**
 * What a segment's source was when it was translated; kept until the new translation is delivered.
 *
 * @param oldSource the source that the translation stands for
 * @param severity how much the change matters
 */
public record Stale(SegmentText oldSource, Severity severity) {}
