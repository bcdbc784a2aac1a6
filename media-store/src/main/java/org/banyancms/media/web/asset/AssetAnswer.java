package org.banyancms.media.web.asset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.asset.RenditionView;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.metadata.EmbeddedMetadata;
import org.banyancms.media.web.asset.PresentationBody.Point;
import org.banyancms.media.web.asset.PresentationBody.TrackBody;
import org.jspecify.annotations.Nullable;

/**
 * An asset as those who work on it see it. Places and serial numbers are not in it.
 *
 * @param id identity
 * @param revision counts the writes from 1; also the entity tag
 * @param mediaType type by detection
 * @param bytes size of the file
 * @param sha256 digest of the file
 * @param width pixels, upright; 0 where it has none
 * @param height pixels, upright; 0 where it has none
 * @param durationSeconds of films and sounds; 0 where it has none
 * @param fileName the name it came under
 * @param organisation who answers for it
 * @param uploadedBy who brought it
 * @param uploadedAt when it came
 * @param updatedAt when it was last written
 * @param metadata what the file says of itself
 * @param rights what may be done with it, null while nobody has cleared it
 * @param consents of people who can be known in it
 * @param texts by language
 * @param focalPoint the point to keep in view
 * @param standIn whether it stands in for a real picture
 * @param digitalSourceType IPTC code of how it came to be
 * @param depicted whether people can be known in it
 * @param tracks captions by language
 * @param thumbHash ThumbHash in base64
 * @param published whether something live shows it and everyone may fetch its renditions
 * @param url the main rendition, signed for a while where it is not public
 * @param renditions every preset width, signed for a while where they are not public
 * @param originalUrl where the file itself can be fetched for a while
 */
record AssetAnswer(
        AssetId id,
        long revision,
        String mediaType,
        long bytes,
        String sha256,
        int width,
        int height,
        double durationSeconds,
        String fileName,
        OrganisationCode organisation,
        String uploadedBy,
        Instant uploadedAt,
        Instant updatedAt,
        EmbeddedMetadata metadata,
        @Nullable RightsBody rights,
        List<ConsentBody> consents,
        Map<LocaleTag, TextsBody> texts,
        @Nullable Point focalPoint,
        boolean standIn,
        @Nullable String digitalSourceType,
        @Nullable String depicted,
        Map<LocaleTag, TrackBody> tracks,
        @Nullable String thumbHash,
        boolean published,
        String url,
        List<RenditionView> renditions,
        String originalUrl) {}
