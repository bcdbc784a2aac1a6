package org.banyancms.media.asset;

/**
 * The point of a picture to keep in view.
 *
 * @param x 0 to 1 from the left
 * @param y 0 to 1 from the top
 */
public record FocalPoint(double x, double y) {
    /** The middle. */
    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

    public FocalPoint {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("not a point of the picture: " + x + ", " + y);
        }
    }
}
