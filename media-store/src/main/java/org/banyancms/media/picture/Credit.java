package org.banyancms.media.picture;

import org.jspecify.annotations.Nullable;

/**
 * What is written into every public copy of a picture, so that its maker stays known wherever the
 * copy goes.
 *
 * @param creator who made it
 * @param credit the credit line
 * @param copyright copyright notice
 * @param usageTerms licence in words or as a code
 * @param licenceUrl where the licence stands
 * @param digitalSourceType IPTC code of how it came to be, such as {@code trainedAlgorithmicMedia}
 */
public record Credit(
        @Nullable String creator,
        @Nullable String credit,
        @Nullable String copyright,
        @Nullable String usageTerms,
        @Nullable String licenceUrl,
        @Nullable String digitalSourceType) {
    /** Nothing is known. */
    public static final Credit NONE = new Credit(null, null, null, null, null, null);
}
