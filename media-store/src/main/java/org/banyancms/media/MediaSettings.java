package org.banyancms.media;

import java.nio.file.Path;
import java.time.Duration;
import org.banyancms.media.file.FileLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How media is kept and shown.
 *
 * @param folder where media files and work in progress lie; the folder {@code media} of the data
 *     folder where nothing is said
 * @param maxFile largest film or sound
 * @param maxPicture largest picture file
 * @param maxDocument largest document or caption file
 * @param maxPixels most pixels of a picture, width times height
 * @param maxFrames most frames of an animation
 * @param picturesAtOnce how many pictures are decoded at the same time; each takes memory
 * @param patience how long a request waits for its turn to have a picture made
 * @param previewLife how long an editor's link to a rendition that is not public stays valid
 * @param linkLife how long an editor's link to an original file stays valid
 * @param programs whether libvips and ffmpeg are used where they are installed
 * @param signingSecret secret that signs links, 32 characters or more; needed where several nodes
 *     share no media folder, otherwise made by chance and kept in the folder
 */
@ConfigurationProperties("banyan.media")
public record MediaSettings(
        @Nullable Path folder,
        @DefaultValue("2GB") DataSize maxFile,
        @DefaultValue("100MB") DataSize maxPicture,
        @DefaultValue("50MB") DataSize maxDocument,
        @DefaultValue("150000000") long maxPixels,
        @DefaultValue("2000") int maxFrames,
        @DefaultValue("2") int picturesAtOnce,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("1h") Duration previewLife,
        @DefaultValue("15m") Duration linkLife,
        @DefaultValue("true") boolean programs,
        @Nullable String signingSecret) {

    FileLimits limits() {
        return new FileLimits(
                maxFile.toBytes(),
                maxPicture.toBytes(),
                maxDocument.toBytes(),
                maxPixels,
                maxFrames);
    }
}
