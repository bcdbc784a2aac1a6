package org.banyancms.media.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * 63 bits that are nearly the same for pictures that look nearly the same, whatever their size and
 * format.
 */
public final class PerceptualHash {
    private static final int SIDE = 32;
    private static final int TERMS = 8;
    private static final double[][] WAVES = waves();

    private PerceptualHash() {}

    /**
     * The hash of a picture: the signs of the low terms of its cosine transform around their
     * median.
     */
    public static long of(BufferedImage picture) {
        var grey = grey(Scaling.to(picture, new PictureSize(SIDE, SIDE)));
        var terms = new double[TERMS * TERMS - 1];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = term(grey, (i + 1) / TERMS, (i + 1) % TERMS);
        }
        var sorted = terms.clone();
        Arrays.sort(sorted);
        long hash = 0;
        for (int i = 0; i < terms.length; i++) {
            if (terms[i] > sorted[terms.length / 2]) {
                hash |= 1L << i;
            }
        }
        return hash;
    }

    /**
     * In how many bits two pictures differ: up to 6 is the same picture, 18 and more another one.
     */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static double[][] grey(BufferedImage small) {
        var grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int pixel = small.getRGB(x, y);
                grey[y][x] =
                        0.299 * (pixel >> 16 & 0xFF)
                                + 0.587 * (pixel >> 8 & 0xFF)
                                + 0.114 * (pixel & 0xFF);
            }
        }
        return grey;
    }

    private static double term(double[][] grey, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            double row = 0;
            for (int x = 0; x < SIDE; x++) {
                row += grey[y][x] * WAVES[v][x];
            }
            sum += row * WAVES[u][y];
        }
        return sum;
    }

    private static double[][] waves() {
        var waves = new double[TERMS][SIDE];
        for (int u = 0; u < TERMS; u++) {
            for (int y = 0; y < SIDE; y++) {
                waves[u][y] = Math.cos((2 * y + 1) * u * Math.PI / (2 * SIDE));
            }
        }
        return waves;
    }
}
