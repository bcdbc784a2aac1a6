package org.banyancms.translations.segment;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of a source variant and where it stands.
 *
 * @param field path of the field, such as {@code body}, {@code steps/0/text} or {@code
 *     assets/<id>/alt}
 * @param block id of the rich text's block, null where the field is a plain text
 * @param text the sentence
 */
public record SourceSegment(String field, @Nullable String block, SegmentText text) {}
