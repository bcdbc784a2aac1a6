package org.banyancms.media.asset;

import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.file.FileFamily;
import org.banyancms.media.file.FileKind;
import org.banyancms.media.picture.PictureSize;
import org.jspecify.annotations.Nullable;

/**
 * The file of an asset as it was uploaded; it is never altered.
 *
 * @param kind what it is
 * @param bytes its size
 * @param digest digest of its bytes, which is also where it stands
 * @param fileName the name it came under
 * @param width pixels, upright; 0 where it has none
 * @param height pixels, upright; 0 where it has none
 * @param orientation EXIF orientation, 1 to 8
 * @param durationSeconds length of films and sounds; 0 where it has none
 * @param thumbHash ThumbHash in base64, null where it is no picture
 * @param perceptualHash for finding near duplicates, null where it is no picture
 */
public record StoredFile(
        FileKind kind,
        long bytes,
        Sha256 digest,
        String fileName,
        int width,
        int height,
        int orientation,
        double durationSeconds,
        @Nullable String thumbHash,
        @Nullable Long perceptualHash) {

    /** Where its bytes stand. */
    public ObjectKey key() {
        return ObjectKey.original(digest);
    }

    /** Whether it is a picture, of which renditions are made. */
    public boolean isPicture() {
        return kind.family() == FileFamily.PICTURE;
    }

    /** Width and height of a picture. */
    public PictureSize size() {
        return new PictureSize(width, height);
    }
}
