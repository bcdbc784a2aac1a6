package org.banyancms.media.file;

import org.banyancms.media.metadata.FileWords;
import org.jspecify.annotations.Nullable;

/**
 * A file that the house takes.
 *
 * @param kind what it is
 * @param width pixels, upright; 0 where it has none
 * @param height pixels, upright; 0 where it has none
 * @param words what it says of itself
 * @param thumbHash ThumbHash in base64, null where it is no picture
 * @param perceptualHash see {@code PerceptualHash}, null where it is no picture
 */
public record InspectedFile(
        FileKind kind,
        int width,
        int height,
        FileWords words,
        @Nullable String thumbHash,
        @Nullable Long perceptualHash) {}
