package org.banyancms.media.metadata;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a file's metadata. XMP is believed before IPTC, and IPTC before EXIF, as the IPTC
 * guidelines advise.
 */
public final class MetadataReader {
    private static final Logger LOG = LoggerFactory.getLogger(MetadataReader.class);
    private static final TimeZone VIETNAM = TimeZone.getTimeZone("Asia/Ho_Chi_Minh");
    private static final int[] SERIAL_TAGS = {
        ExifSubIFDDirectory.TAG_BODY_SERIAL_NUMBER,
        ExifSubIFDDirectory.TAG_LENS_SERIAL_NUMBER,
        ExifSubIFDDirectory.TAG_CAMERA_OWNER_NAME
    };

    /** What a picture says of itself; a file whose metadata makes no sense says nothing. */
    public FileWords picture(Path file) throws IOException {
        Metadata metadata;
        try {
            metadata = ImageMetadataReader.readMetadata(file.toFile());
        } catch (ImageProcessingException | RuntimeException e) {
            LOG.info("metadata that cannot be read is passed over: {}", e.toString());
            return FileWords.NONE;
        }
        return new FileWords(words(metadata), traces(metadata), orientation(metadata), 0, 0, 0);
    }

    private static EmbeddedMetadata words(Metadata file) {
        var said = new Said(file);
        var terms = said.xmp.localised(XmpWords.RIGHTS, "UsageTerms");
        var address =
                Words.first(
                        said.xmp.plain(XmpWords.RIGHTS, "WebStatement"),
                        said.xmp.plain(XmpWords.CC, "license"));
        var copyright = said.copyright();
        return new EmbeddedMetadata(
                said.creator(),
                said.credit(),
                copyright,
                terms,
                LicenceCode.of(address, terms, copyright).orElse(null),
                address,
                said.headline(),
                said.caption(),
                said.keywords(),
                location(said.xmp, said.iptc),
                takenAt(file),
                sourceType(said.xmp.plain(XmpWords.IPTC_EXT, "DigitalSourceType")));
    }

    /** The three places in which a file says the same things. */
    private static final class Said {
        private final XmpWords xmp;
        private final @Nullable IptcDirectory iptc;
        private final @Nullable ExifIFD0Directory exif;

        Said(Metadata file) {
            xmp = new XmpWords(file);
            iptc = file.getFirstDirectoryOfType(IptcDirectory.class);
            exif = file.getFirstDirectoryOfType(ExifIFD0Directory.class);
        }

        @Nullable String creator() {
            return Words.first(
                    String.join(", ", xmp.items(XmpWords.DC, "creator")),
                    text(iptc, IptcDirectory.TAG_BY_LINE),
                    text(exif, ExifIFD0Directory.TAG_ARTIST));
        }

        @Nullable String credit() {
            return Words.first(
                    xmp.plain(XmpWords.PHOTOSHOP, "Credit"), text(iptc, IptcDirectory.TAG_CREDIT));
        }

        @Nullable String copyright() {
            return Words.first(
                    xmp.localised(XmpWords.DC, "rights"),
                    text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                    text(exif, ExifIFD0Directory.TAG_COPYRIGHT));
        }

        @Nullable String headline() {
            return Words.first(
                    xmp.plain(XmpWords.PHOTOSHOP, "Headline"),
                    xmp.localised(XmpWords.DC, "title"),
                    text(iptc, IptcDirectory.TAG_HEADLINE),
                    text(iptc, IptcDirectory.TAG_OBJECT_NAME));
        }

        @Nullable String caption() {
            return Words.first(
                    xmp.localised(XmpWords.DC, "description"),
                    text(iptc, IptcDirectory.TAG_CAPTION),
                    text(exif, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION));
        }

        List<String> keywords() {
            var keywords = xmp.items(XmpWords.DC, "subject");
            return keywords.isEmpty() ? texts(iptc, IptcDirectory.TAG_KEYWORDS) : keywords;
        }
    }

    private static @Nullable String location(XmpWords xmp, @Nullable IptcDirectory iptc) {
        return Words.clean(
                Stream.of(
                                Words.first(
                                        xmp.plain(XmpWords.IPTC_CORE, "Location"),
                                        text(iptc, IptcDirectory.TAG_SUB_LOCATION)),
                                Words.first(
                                        xmp.plain(XmpWords.PHOTOSHOP, "City"),
                                        text(iptc, IptcDirectory.TAG_CITY)),
                                Words.first(
                                        xmp.plain(XmpWords.PHOTOSHOP, "State"),
                                        text(iptc, IptcDirectory.TAG_PROVINCE_OR_STATE)),
                                Words.first(
                                        xmp.plain(XmpWords.PHOTOSHOP, "Country"),
                                        text(
                                                iptc,
                                                IptcDirectory
                                                        .TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    private static @Nullable Instant takenAt(Metadata file) {
        var exif = file.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date = exif == null ? null : exif.getDateOriginal(VIETNAM);
        return date == null ? null : date.toInstant();
    }

    /**
     * The last segment of an address such as {@code
     * http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture}.
     */
    private static @Nullable String sourceType(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var code =
                address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
        return code.matches("[A-Za-z]{3,60}") ? code : null;
    }

    private static int orientation(Metadata file) {
        var exif = file.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? 1 : value;
    }

    private static PrivateTraces traces(Metadata file) {
        var gps = file.getFirstDirectoryOfType(GpsDirectory.class);
        var place = gps == null ? null : gps.getGeoLocation();
        var serials = new ArrayList<String>();
        for (var exif : file.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            Arrays.stream(SERIAL_TAGS)
                    .mapToObj(tag -> text(exif, tag))
                    .filter(Objects::nonNull)
                    .forEach(serials::add);
        }
        return new PrivateTraces(
                place == null ? null : place.getLatitude(),
                place == null ? null : place.getLongitude(),
                serials);
    }

    private static @Nullable String text(@Nullable Directory directory, int tag) {
        return directory == null ? null : Words.clean(directory.getString(tag));
    }

    private static List<String> texts(@Nullable Directory directory, int tag) {
        var texts = directory == null ? null : directory.getStringArray(tag);
        return texts == null
                ? List.of()
                : Arrays.stream(texts).map(Words::clean).filter(Objects::nonNull).toList();
    }
}
