package org.banyancms.media.asset;

import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * How a file is shown and what it truly is, as its editors say.
 *
 * @param focalPoint the point to keep in view
 * @param standIn whether it stands in for a real picture and may reach sandbox channels only
 * @param digitalSourceType IPTC code of how it came to be, null where nobody has said
 * @param depicted whether people can be known in it
 * @param tracks captions by language
 */
public record Presentation(
        FocalPoint focalPoint,
        boolean standIn,
        @Nullable String digitalSourceType,
        Depicted depicted,
        Map<LocaleTag, Track> tracks) {
    public Presentation {
        tracks = Map.copyOf(tracks);
    }

    /** What is assumed of a new file. */
    public static Presentation first(boolean standIn, @Nullable String digitalSourceType) {
        return new Presentation(
                FocalPoint.CENTRE, standIn, digitalSourceType, Depicted.UNKNOWN, Map.of());
    }
}
