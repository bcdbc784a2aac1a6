package org.banyancms.media.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A picture in about 25 bytes, to show before the picture itself has come. The algorithm is
 * ThumbHash by Evan Wallace (https://evanw.github.io/thumbhash/, public, MIT): the lowest terms of
 * a cosine transform of lightness, two colour differences and transparency.
 */
public final class ThumbHash {
    private static final int LARGEST = 100;

    private final int width;
    private final int height;
    private final double[] lightness;
    private final double[] yellowBlue;
    private final double[] redGreen;
    private final double[] alpha;
    private boolean transparent;

    private ThumbHash(BufferedImage small) {
        width = small.getWidth();
        height = small.getHeight();
        int pixels = width * height;
        lightness = new double[pixels];
        yellowBlue = new double[pixels];
        redGreen = new double[pixels];
        alpha = new double[pixels];
        read(small.getRGB(0, 0, width, height, null, 0, width));
    }

    /** The ThumbHash of a picture, in base64. */
    public static String of(BufferedImage picture) {
        var size =
                new PictureSize(picture.getWidth(), picture.getHeight()).inside(LARGEST, LARGEST);
        return Base64.getEncoder().encodeToString(new ThumbHash(Scaling.to(picture, size)).bytes());
    }

    private void read(int[] argb) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double covered = 0;
        for (int pixel : argb) {
            double opacity = (pixel >>> 24) / 255.0;
            red += opacity / 255 * (pixel >> 16 & 0xFF);
            green += opacity / 255 * (pixel >> 8 & 0xFF);
            blue += opacity / 255 * (pixel & 0xFF);
            covered += opacity;
        }
        double weight = covered > 0 ? 1 / covered : 0;
        transparent = covered < argb.length;
        for (int i = 0; i < argb.length; i++) {
            double opacity = (argb[i] >>> 24) / 255.0;
            double behind = (1 - opacity) * weight;
            double r = red * behind + opacity / 255 * (argb[i] >> 16 & 0xFF);
            double g = green * behind + opacity / 255 * (argb[i] >> 8 & 0xFF);
            double b = blue * behind + opacity / 255 * (argb[i] & 0xFF);
            lightness[i] = (r + g + b) / 3;
            yellowBlue[i] = (r + g) / 2 - b;
            redGreen[i] = r - g;
            alpha[i] = opacity;
        }
    }

    /** One channel: its mean, its terms scaled to 0..1 and what they were scaled by. */
    private record Channel(double mean, double[] terms, double scale) {}

    private Channel channel(double[] values, int across, int down) {
        var terms = new double[across * down];
        int count = 0;
        double mean = 0;
        double scale = 0;
        for (int cy = 0; cy < down; cy++) {
            for (int cx = 0; cx * down < across * (down - cy); cx++) {
                double term = term(values, cx, cy);
                if (cx > 0 || cy > 0) {
                    terms[count++] = term;
                    scale = Math.max(scale, Math.abs(term));
                } else {
                    mean = term;
                }
            }
        }
        var scaled = Arrays.copyOf(terms, count);
        for (int i = 0; i < count && scale > 0; i++) {
            scaled[i] = 0.5 + 0.5 / scale * scaled[i];
        }
        return new Channel(mean, scaled, scale);
    }

    private double term(double[] values, int cx, int cy) {
        var across = new double[width];
        for (int x = 0; x < width; x++) {
            across[x] = Math.cos(Math.PI / width * cx * (x + 0.5));
        }
        double sum = 0;
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                row += values[x + y * width] * across[x];
            }
            sum += row * Math.cos(Math.PI / height * cy * (y + 0.5));
        }
        return sum / (width * height);
    }

    private byte[] bytes() {
        int limit = transparent ? 5 : 7;
        int across = share(limit, width);
        int down = share(limit, height);
        var light = channel(lightness, Math.max(3, across), Math.max(3, down));
        var yellow = channel(yellowBlue, 3, 3);
        var red = channel(redGreen, 3, 3);
        var out = new ByteArrayOutputStream();
        writeHeader(out, light, yellow, red, width > height ? down : across);
        if (transparent) {
            var cover = channel(alpha, 5, 5);
            out.write(round(15 * cover.mean) | round(15 * cover.scale) << 4);
            writeTerms(out, List.of(light, yellow, red, cover));
        } else {
            writeTerms(out, List.of(light, yellow, red));
        }
        return out.toByteArray();
    }

    private int share(int limit, int side) {
        return Math.max(1, round((double) limit * side / Math.max(width, height)));
    }

    private void writeHeader(
            ByteArrayOutputStream out, Channel light, Channel yellow, Channel red, int shorter) {
        int first =
                round(63 * light.mean)
                        | round(31.5 + 31.5 * yellow.mean) << 6
                        | round(31.5 + 31.5 * red.mean) << 12
                        | round(31 * light.scale) << 18
                        | (transparent ? 1 << 23 : 0);
        int second = shorter | round(63 * yellow.scale) << 3 | round(63 * red.scale) << 9;
        int landscape = width > height ? 1 << 15 : 0;
        for (int part :
                new int[] {first, first >> 8, first >> 16, second, (second | landscape) >> 8}) {
            out.write(part & 0xFF);
        }
    }

    /** Two terms to a byte. */
    private static void writeTerms(ByteArrayOutputStream out, List<Channel> channels) {
        var terms =
                channels.stream()
                        .flatMapToDouble(channel -> Arrays.stream(channel.terms))
                        .toArray();
        for (int i = 0; i < terms.length; i += 2) {
            int second = i + 1 < terms.length ? round(15 * terms[i + 1]) : 0;
            out.write(round(15 * terms[i]) | second << 4);
        }
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
