package org.banyancms.media.picture;

/**
 * Width and height in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record PictureSize(int width, int height) {
    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("not a size: " + width + "x" + height);
        }
    }

    public long pixels() {
        return (long) width * height;
    }

    /** With width and height exchanged. */
    public PictureSize turned() {
        return new PictureSize(height, width);
    }

    /** The largest size of the same shape inside a box, never larger than this. */
    public PictureSize inside(int boxWidth, int boxHeight) {
        double scale =
                Math.min(1, Math.min((double) boxWidth / width, (double) boxHeight / height));
        return new PictureSize(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)));
    }
}
