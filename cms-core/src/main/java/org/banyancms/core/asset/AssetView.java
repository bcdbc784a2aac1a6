package org.banyancms.core.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset as readers of one language get it; what stands here goes out and is part of the content
 * hash.
 *
 * @param id its identity
 * @param mediaType type by detection, such as {@code image/jpeg}
 * @param sha256 hexadecimal digest of the original
 * @param width pixels, upright; 0 where it has none
 * @param height pixels, upright; 0 where it has none
 * @param durationSeconds of films and sounds; 0 where it has none
 * @param alt alternative text in the language, null where there is none
 * @param decorative whether no alternative text is needed
 * @param caption caption in the language, null where there is none
 * @param creator who made it
 * @param credit the exact credit line of the licence
 * @param copyright copyright notice
 * @param licence licence code such as {@code CC-BY-4.0}
 * @param licenceUrl where the licence stands
 * @param standIn whether it stands in for a real picture and may reach sandbox channels only
 * @param thumbHash ThumbHash in base64, null where none could be made
 * @param focalX focal point, 0 to 1 from the left
 * @param focalY focal point, 0 to 1 from the top
 * @param url address of the main rendition (or of the file itself), relative to the server's root
 * @param renditions what a {@code srcset} is made of, by format and ascending width
 * @param tracks captions and subtitles by language
 */
public record AssetView(
        AssetId id,
        String mediaType,
        String sha256,
        int width,
        int height,
        double durationSeconds,
        @Nullable String alt,
        boolean decorative,
        @Nullable String caption,
        @Nullable String creator,
        @Nullable String credit,
        @Nullable String copyright,
        @Nullable String licence,
        @Nullable String licenceUrl,
        boolean standIn,
        @Nullable String thumbHash,
        double focalX,
        double focalY,
        String url,
        List<RenditionView> renditions,
        List<TrackView> tracks) {

    public AssetView {
        renditions = List.copyOf(renditions);
        tracks = List.copyOf(tracks);
    }
}
