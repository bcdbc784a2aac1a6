package org.banyancms.media.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TIFF;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.XMPDM;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads length, size and words of films and sounds with Tika's parsers; only headers are looked at.
 */
public final class FilmReader {
    private final AutoDetectParser parser = new AutoDetectParser();

    /**
     * What a film or a sound says of itself.
     *
     * @throws UnreadableFilmException when the container makes no sense
     */
    public FileWords read(Path file, String mediaType) throws IOException {
        var found = new Metadata();
        found.set(HttpHeaders.CONTENT_TYPE, mediaType);
        found.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, mediaType);
        try (var in = TikaInputStream.get(file, found)) {
            parser.parse(in, new DefaultHandler(), found, new ParseContext());
        } catch (TikaException | SAXException | RuntimeException e) {
            throw new UnreadableFilmException(e);
        }
        return new FileWords(
                words(found),
                PrivateTraces.NONE,
                1,
                seconds(found.get(XMPDM.DURATION)),
                number(found.get(TIFF.IMAGE_WIDTH)),
                number(found.get(TIFF.IMAGE_LENGTH)));
    }

    private static EmbeddedMetadata words(Metadata found) {
        var copyright = Words.first(found.get(XMPDM.COPYRIGHT), found.get(DublinCore.RIGHTS));
        return new EmbeddedMetadata(
                Words.first(found.get(TikaCoreProperties.CREATOR), found.get(XMPDM.ARTIST)),
                null,
                copyright,
                null,
                LicenceCode.of(copyright).orElse(null),
                null,
                Words.clean(found.get(TikaCoreProperties.TITLE)),
                Words.clean(found.get(TikaCoreProperties.DESCRIPTION)),
                List.of(),
                null,
                null,
                null);
    }

    private static double seconds(@Nullable String duration) {
        try {
            return duration == null ? 0 : Math.max(0, Double.parseDouble(duration));
        } catch (NumberFormatException _) {
            return 0; // told in words: not known
        }
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
    }

    /** The container makes no sense. */
    public static final class UnreadableFilmException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableFilmException(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
