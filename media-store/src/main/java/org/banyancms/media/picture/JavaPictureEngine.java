package org.banyancms.media.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renditions without any program beside the JVM. It writes JPEG, and WebP where the encoder's
 * library loads.
 */
public final class JavaPictureEngine implements PictureEngine {
    private static final Logger LOG = LoggerFactory.getLogger(JavaPictureEngine.class);
    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.75f;
    private static final int PREVIEW = 200;

    private final Set<PictureFormat> writes;

    /** Finds out what this machine can write. */
    public JavaPictureEngine() {
        ImageIO.setUseCache(false);
        writes = EnumSet.of(PictureFormat.JPEG);
        if (canWriteWebp()) {
            writes.add(PictureFormat.WEBP);
        }
    }

    private static boolean canWriteWebp() {
        try {
            var dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
            return encode(dot, PictureFormat.WEBP, WEBP_QUALITY).length > 0;
        } catch (IOException | LinkageError | RuntimeException e) {
            LOG.warn("WebP renditions cannot be made on this machine: {}", e.toString());
            return false;
        }
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Set<PictureFormat> writes() {
        return Set.copyOf(writes);
    }

    @Override
    public boolean reads(String mediaType) {
        return PictureDecoder.reads(mediaType);
    }

    @Override
    public PictureSize storedSize(PictureSource source) throws IOException {
        return PictureDecoder.storedSize(source);
    }

    @Override
    public BufferedImage preview(PictureSource source) throws IOException {
        var stored = PictureDecoder.storedSize(source);
        var decoded = PictureDecoder.read(source, stored.inside(PREVIEW * 2, PREVIEW * 2));
        var size =
                new PictureSize(decoded.getWidth(), decoded.getHeight()).inside(PREVIEW, PREVIEW);
        return Scaling.upright(Scaling.to(Scaling.toSrgb(decoded), size), source.orientation());
    }

    @Override
    public Rendered render(
            PictureSource source, Framing framing, PictureFormat format, Credit credit)
            throws IOException {
        if (!writes.contains(format)) {
            throw new IllegalArgumentException("cannot write " + format);
        }
        var picture = framed(source, framing);
        if (format == PictureFormat.JPEG) {
            picture = Scaling.opaque(picture);
        }
        var size = new PictureSize(picture.getWidth(), picture.getHeight());
        return new Rendered(file(picture, size, format, XmpPacket.of(credit)), size);
    }

    private static byte[] file(
            BufferedImage picture, PictureSize size, PictureFormat format, byte[] xmp)
            throws IOException {
        if (format == PictureFormat.JPEG) {
            return JpegMetadata.replace(encode(picture, format, JPEG_QUALITY), xmp);
        }
        boolean alpha = picture.getColorModel().hasAlpha();
        return WebpMetadata.replace(encode(picture, format, WEBP_QUALITY), xmp, size, alpha);
    }

    /** A rendition without loss, as PNG with the credit, for another encoder to go on with. */
    Rendered renderPng(PictureSource source, Framing framing, Credit credit) throws IOException {
        var picture = framed(source, framing);
        var size = new PictureSize(picture.getWidth(), picture.getHeight());
        return new Rendered(PngMetadata.add(png(picture), XmpPacket.of(credit)), size);
    }

    static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage framed(PictureSource source, Framing framing) throws IOException {
        var upright = source.upright(PictureDecoder.storedSize(source));
        var crop = framing.crop(upright);
        var target = framing.size(upright);
        double shrink = (double) target.width() / crop.width();
        var enough =
                upright.inside(
                        (int) Math.ceil(upright.width() * shrink * 2),
                        (int) Math.ceil(upright.height() * shrink * 2));
        var decoded =
                PictureDecoder.read(source, source.liesOnItsSide() ? enough.turned() : enough);
        var picture = Scaling.upright(Scaling.toSrgb(decoded), source.orientation());
        return Scaling.to(Scaling.part(picture, crop, upright), target);
    }

    private static byte[] encode(BufferedImage picture, PictureFormat format, float quality)
            throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType(format.mediaType());
        if (!writers.hasNext()) {
            throw new IOException("no writer for " + format.mediaType());
        }
        var writer = writers.next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param(writer, format, quality));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam param(ImageWriter writer, PictureFormat format, float quality) {
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (format == PictureFormat.WEBP) {
            param.setCompressionType("Lossy");
        }
        param.setCompressionQuality(quality);
        return param;
    }
}
