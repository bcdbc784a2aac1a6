package org.banyancms.media.picture;

import org.jspecify.annotations.Nullable;

/**
 * What part of a picture a rendition shows, and how large. Nothing is ever made larger than it is.
 *
 * @param width of the box to fit or fill, in pixels
 * @param height of the box to fill, null to keep the picture's shape
 * @param focalX point to keep in view when the box is filled, 0 to 1 from the left
 * @param focalY the same from the top
 */
public record Framing(int width, @Nullable Integer height, double focalX, double focalY) {

    /** A width, in the picture's own shape. */
    public static Framing width(int width) {
        return new Framing(width, null, 0.5, 0.5);
    }

    /** A run of pixels of the upright picture. */
    public record Crop(int x, int y, int width, int height) {}

    /** What is shown of an upright picture. */
    public Crop crop(PictureSize upright) {
        if (height == null) {
            return new Crop(0, 0, upright.width(), upright.height());
        }
        double scale =
                Math.min((double) upright.width() / width, (double) upright.height() / height);
        int shownWidth = Math.clamp(Math.round(width * scale), 1, upright.width());
        int shownHeight = Math.clamp(Math.round(height * scale), 1, upright.height());
        return new Crop(
                Math.clamp(
                        Math.round(focalX * upright.width() - shownWidth / 2.0),
                        0,
                        upright.width() - shownWidth),
                Math.clamp(
                        Math.round(focalY * upright.height() - shownHeight / 2.0),
                        0,
                        upright.height() - shownHeight),
                shownWidth,
                shownHeight);
    }

    /** The size of the rendition of an upright picture. */
    public PictureSize size(PictureSize upright) {
        var crop = crop(upright);
        return new PictureSize(crop.width(), crop.height())
                .inside(width, height == null ? Integer.MAX_VALUE : height);
    }
}
