package org.banyancms.media.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.banyancms.media.tool.Program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds AVIF and HEIC by libvips to what Java can do. libvips works in a process of its own: a
 * picture that makes it crash or hang costs that picture and no more. What goes into it and comes
 * out of it has no metadata but the credit.
 */
public final class VipsPictureEngine implements PictureEngine {
    private static final Logger LOG = LoggerFactory.getLogger(VipsPictureEngine.class);
    private static final Set<String> ONLY_VIPS = Set.of("image/heic", "image/avif");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PREVIEW = 400;

    private final JavaPictureEngine java;
    private final Program vips;
    private final Program header;
    private final Path workshop;
    private final boolean able;

    /**
     * @param vips the command {@code vips}
     * @param header the command {@code vipsheader}
     * @param workshop folder for pictures at work
     */
    public VipsPictureEngine(JavaPictureEngine java, Program vips, Program header, Path workshop)
            throws IOException {
        this.java = java;
        this.vips = vips;
        this.header = header;
        this.workshop = Files.createDirectories(workshop);
        this.able = canWriteAvif();
    }

    private boolean canWriteAvif() {
        try {
            var dot = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
            return avif(JavaPictureEngine.png(dot)).length > 0;
        } catch (IOException e) {
            LOG.warn("libvips is here but writes no AVIF: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public String name() {
        return able ? "java and libvips" : java.name();
    }

    @Override
    public Set<PictureFormat> writes() {
        var formats = EnumSet.copyOf(java.writes());
        if (able) {
            formats.add(PictureFormat.AVIF);
        }
        return Set.copyOf(formats);
    }

    @Override
    public boolean reads(String mediaType) {
        return java.reads(mediaType) || (able && ONLY_VIPS.contains(mediaType));
    }

    @Override
    public PictureSize storedSize(PictureSource source) throws IOException {
        if (java.reads(source.mediaType())) {
            return java.storedSize(source);
        }
        try {
            return new PictureSize(field(source, "width"), field(source, "height"));
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenPictureException("the header makes no sense", e);
        }
    }

    private int field(PictureSource source, String name) throws IOException {
        return Integer.parseInt(header.run(LIMIT, "-f", name, source.file().toString()).strip());
    }

    @Override
    public BufferedImage preview(PictureSource source) throws IOException {
        if (java.reads(source.mediaType())) {
            return java.preview(source);
        }
        var png = readable(source, PREVIEW);
        try {
            return java.preview(new PictureSource(png, "image/png", 1));
        } finally {
            Files.deleteIfExists(png);
        }
    }

    @Override
    public Rendered render(
            PictureSource source, Framing framing, PictureFormat format, Credit credit)
            throws IOException {
        if (java.reads(source.mediaType())) {
            return renderReadable(source, framing, format, credit);
        }
        var crop = framing.crop(storedSize(source));
        double shrink = (double) framing.size(storedSize(source)).width() / crop.width();
        int enough = (int) Math.ceil(storedSize(source).width() * Math.min(1, shrink * 2));
        var png = readable(source, enough);
        try {
            return renderReadable(new PictureSource(png, "image/png", 1), framing, format, credit);
        } finally {
            Files.deleteIfExists(png);
        }
    }

    private Rendered renderReadable(
            PictureSource source, Framing framing, PictureFormat format, Credit credit)
            throws IOException {
        if (format != PictureFormat.AVIF) {
            return java.render(source, framing, format, credit);
        }
        var png = java.renderPng(source, framing, credit);
        return new Rendered(avif(png.bytes()), png.size());
    }

    /** The picture as an upright PNG in sRGB, at most so wide. */
    private Path readable(PictureSource source, int width) throws IOException {
        var png = workshop.resolve(UUID.randomUUID() + ".png");
        try {
            vips.run(
                    LIMIT,
                    "thumbnail",
                    source.file().toString(),
                    png + "[strip]",
                    String.valueOf(width),
                    "--height",
                    "10000000",
                    "--size",
                    "down",
                    "--export-profile",
                    "srgb",
                    "--fail-on",
                    "error");
            return png;
        } catch (IOException e) {
            Files.deleteIfExists(png);
            throw new BrokenPictureException("libvips cannot read it", e);
        }
    }

    private byte[] avif(byte[] png) throws IOException {
        var name = UUID.randomUUID();
        var from = workshop.resolve(name + ".png");
        var to = workshop.resolve(name + ".avif");
        try {
            Files.write(from, png);
            vips.run(LIMIT, "copy", from.toString(), to + "[compression=av1,Q=55,effort=2]");
            return Files.readAllBytes(to);
        } finally {
            Files.deleteIfExists(from);
            Files.deleteIfExists(to);
        }
    }
}
