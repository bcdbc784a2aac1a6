package org.banyancms.media.picture;

import java.nio.file.Path;

/**
 * A picture file as it was uploaded.
 *
 * @param file its bytes
 * @param mediaType type by detection
 * @param orientation EXIF orientation, 1 to 8; 1 is upright
 */
public record PictureSource(Path file, String mediaType, int orientation) {
    public PictureSource {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("not an EXIF orientation: " + orientation);
        }
    }

    /** Whether turning it upright exchanges width and height. */
    public boolean liesOnItsSide() {
        return orientation > 4;
    }

    /** The size that people see, of the size that is stored. */
    public PictureSize upright(PictureSize stored) {
        return liesOnItsSide() ? stored.turned() : stored;
    }
}
