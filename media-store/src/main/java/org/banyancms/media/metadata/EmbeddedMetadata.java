package org.banyancms.media.metadata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself in EXIF, IPTC and XMP, in NFC. Whatever it does not say is null.
 *
 * @param creator who made it
 * @param credit the credit line
 * @param copyright copyright notice
 * @param usageTerms terms of use in words
 * @param licence code derived from address and terms, such as {@code CC-BY-4.0}
 * @param licenceUrl where the licence stands
 * @param headline headline or title
 * @param caption description
 * @param keywords keywords
 * @param location sublocation, city, province, country, in words
 * @param takenAt when it was taken; Vietnam's time where the file names no offset
 * @param digitalSourceType IPTC code of how it came to be, such as {@code digitalCapture}
 */
public record EmbeddedMetadata(
        @Nullable String creator,
        @Nullable String credit,
        @Nullable String copyright,
        @Nullable String usageTerms,
        @Nullable String licence,
        @Nullable String licenceUrl,
        @Nullable String headline,
        @Nullable String caption,
        List<String> keywords,
        @Nullable String location,
        @Nullable Instant takenAt,
        @Nullable String digitalSourceType) {
    /** A file that says nothing. */
    public static final EmbeddedMetadata NONE =
            new EmbeddedMetadata(
                    null, null, null, null, null, null, null, null, List.of(), null, null, null);

    public EmbeddedMetadata {
        keywords = List.copyOf(keywords);
    }
}
