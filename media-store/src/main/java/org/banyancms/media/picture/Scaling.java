package org.banyancms.media.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.configurations.ScalingMode;

/** What is done to decoded pixels. */
final class Scaling {
    private static final Set<Integer> PLAIN =
            Set.of(
                    BufferedImage.TYPE_3BYTE_BGR,
                    BufferedImage.TYPE_INT_RGB,
                    BufferedImage.TYPE_INT_ARGB);

    private Scaling() {}

    /** In exactly this size. */
    static BufferedImage to(BufferedImage picture, PictureSize size) {
        if (picture.getWidth() == size.width() && picture.getHeight() == size.height()) {
            return picture;
        }
        try {
            return Thumbnails.of(picture)
                    .forceSize(size.width(), size.height())
                    .scalingMode(ScalingMode.PROGRESSIVE_BILINEAR)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException("scaling in memory failed", e);
        }
    }

    /**
     * A part of a picture, in pixels of its own.
     *
     * @param crop the part, in pixels of the whole
     * @param whole the size that the picture has been shrunk from
     */
    static BufferedImage part(BufferedImage picture, Framing.Crop crop, PictureSize whole) {
        if (crop.width() == whole.width() && crop.height() == whole.height()) {
            return picture;
        }
        double scale = (double) picture.getWidth() / whole.width();
        int x = Math.clamp(Math.round(crop.x() * scale), 0, picture.getWidth() - 1);
        int y = Math.clamp(Math.round(crop.y() * scale), 0, picture.getHeight() - 1);
        int width = Math.clamp(Math.round(crop.width() * scale), 1, picture.getWidth() - x);
        int height = Math.clamp(Math.round(crop.height() * scale), 1, picture.getHeight() - y);
        var part = canvas(width, height, picture.getColorModel().hasAlpha());
        var graphics = part.createGraphics();
        graphics.drawImage(picture, -x, -y, null);
        graphics.dispose();
        return part;
    }

    /** In sRGB, with 8 bits per channel. */
    static BufferedImage toSrgb(BufferedImage picture) {
        boolean srgb = picture.getColorModel().getColorSpace().isCS_sRGB();
        if (srgb && PLAIN.contains(picture.getType())) {
            return picture;
        }
        boolean alpha = picture.getColorModel().hasAlpha();
        var converted = canvas(picture.getWidth(), picture.getHeight(), alpha);
        if (srgb) {
            var graphics = converted.createGraphics();
            graphics.drawImage(picture, 0, 0, null);
            graphics.dispose();
        } else {
            new ColorConvertOp(null).filter(picture, converted);
        }
        return converted;
    }

    /** Turned and mirrored as EXIF says, so that it is upright. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        var turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        boolean side = orientation > 4;
        var turned = canvas(side ? h : w, side ? w : h, picture.getColorModel().hasAlpha());
        var graphics = turned.createGraphics();
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return turned;
    }

    /** On white, without transparency. */
    static BufferedImage opaque(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        var flat = canvas(picture.getWidth(), picture.getHeight(), false);
        Graphics2D graphics = flat.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return flat;
    }

    private static BufferedImage canvas(int width, int height, boolean alpha) {
        return new BufferedImage(
                width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }
}
