package org.banyancms.media.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures with the readers of the JDK and TwelveMonkeys, all in Java, so that a hostile file
 * can at worst be refused. What is far larger than asked for is read with gaps, which bounds the
 * memory.
 */
final class PictureDecoder {
    private PictureDecoder() {}

    /** Whether pictures of a type can be read. */
    static boolean reads(String mediaType) {
        return find(mediaType) != null;
    }

    private static @Nullable ImageReader find(String mediaType) {
        ImageReader found = null;
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        while (readers.hasNext()) {
            var reader = readers.next();
            var provider = reader.getOriginatingProvider().getClass().getName();
            if (provider.startsWith("com.twelvemonkeys.")) {
                return reader;
            }
            found = provider.startsWith("com.sun.") ? reader : found;
        }
        return found;
    }

    /** The size that the file's header tells; no pixel is decoded. */
    static PictureSize storedSize(PictureSource source) throws IOException {
        return with(source, reader -> new PictureSize(reader.getWidth(0), reader.getHeight(0)));
    }

    /**
     * The first frame, as it is stored.
     *
     * @param atLeast the result is not smaller than this, where the picture is not
     * @throws BrokenPictureException when bytes are missing or make no sense
     */
    static BufferedImage read(PictureSource source, PictureSize atLeast) throws IOException {
        return with(
                source,
                reader -> {
                    var warnings = new ArrayList<String>();
                    IIOReadWarningListener listener = (_, warning) -> warnings.add(warning);
                    reader.addIIOReadWarningListener(listener);
                    var picture = reader.read(0, withGaps(reader, atLeast));
                    refuseTruncated(warnings);
                    return picture;
                });
    }

    private static ImageReadParam withGaps(ImageReader reader, PictureSize atLeast)
            throws IOException {
        var param = reader.getDefaultReadParam();
        int across = reader.getWidth(0) / atLeast.width();
        int gap = Math.min(across, reader.getHeight(0) / atLeast.height());
        if (gap > 1) {
            param.setSourceSubsampling(gap, gap, 0, 0);
        }
        return param;
    }

    private static void refuseTruncated(List<String> warnings) throws BrokenPictureException {
        for (var warning : warnings) {
            if (warning.contains("remature") || warning.contains("runcated")) {
                throw new BrokenPictureException(warning);
            }
        }
    }

    private interface Work<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static <T> T with(PictureSource source, Work<T> work) throws IOException {
        var reader = find(source.mediaType());
        if (reader == null) {
            throw new IOException("no reader for " + source.mediaType());
        }
        try (ImageInputStream in = new FileImageInputStream(source.file().toFile())) {
            reader.setInput(in, true, true);
            return work.of(reader);
        } catch (RuntimeException | IOException e) {
            if (e instanceof BrokenPictureException broken) {
                throw broken;
            }
            throw new BrokenPictureException(String.valueOf(e.getMessage()), e);
        } finally {
            reader.dispose();
        }
    }
}
