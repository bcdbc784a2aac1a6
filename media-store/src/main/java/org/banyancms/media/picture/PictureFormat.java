package org.banyancms.media.picture;

import java.util.Arrays;
import java.util.Optional;

/** What renditions are made in. */
public enum PictureFormat {
    AVIF("image/avif", "avif"),
    WEBP("image/webp", "webp"),
    JPEG("image/jpeg", "jpg");

    private final String mediaType;
    private final String extension;

    PictureFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of its addresses, without a dot. */
    public String extension() {
        return extension;
    }

    /** The format whose addresses end like this. */
    public static Optional<PictureFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}
