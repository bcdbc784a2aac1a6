package org.banyancms.translations.job;

import java.util.List;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.type.ContentType;
import org.banyancms.translations.segment.SourceSegment;

/**
 * The source as it is now.
 *
 * @param entry the entry
 * @param type its content type
 * @param variant the source variant
 * @param segments its segments, those of its assets last
 */
public record SourceText(
        Entry entry, ContentType type, Variant variant, List<SourceSegment> segments) {

    public SourceText {
        segments = List.copyOf(segments);
    }

    /** What people call the entry. */
    public String title() {
        return variant.fields().text("title").orElse(entry.id().value());
    }

    /** Whether it stands in the stage in which it may be published. */
    public boolean isApproved() {
        return variant.stage().equals(type.workflow().approved());
    }
}
