package org.banyancms.media.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.problem.MediaProblem;

/**
 * An archive of parts, as office documents are. Its directory is looked at before anything is
 * unpacked, and what is unpacked is counted. Archives within it are never opened.
 */
public final class SafeArchive implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final Watch watch;
    private long unpacked;

    private SafeArchive(Path path, ZipFile zip, Watch watch) {
        this.path = path;
        this.zip = zip;
        this.watch = watch;
    }

    /** Opens an archive that keeps to the limits. */
    public static SafeArchive open(Path path, Watch watch) throws IOException {
        try {
            ArchiveEnd.require(path);
            var zip = new ZipFile(path.toFile());
            var archive = new SafeArchive(path, zip, watch);
            try {
                archive.look();
            } catch (ProblemException refused) {
                zip.close();
                throw refused;
            }
            return archive;
        } catch (ZipException e) {
            throw broken("the archive cannot be opened");
        }
    }

    private void look() {
        ImportLimits.ARCHIVE_ENTRIES.require(zip.size());
        long all = 0;
        for (var entry : zip.stream().toList()) {
            all += Math.max(0, entry.getSize());
            ImportLimits.UNPACKED_BYTES.require(all);
            requireRatio(entry, entry.getSize());
        }
    }

    static void requireRatio(ZipEntry entry, long size) {
        if (size > ImportLimits.RATIO_FREE) {
            ImportLimits.COMPRESSION_RATIO.require(size / Math.max(1, entry.getCompressedSize()));
        }
    }

    /** The names of all parts. */
    public List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /** The tree of an XML part; {@link XmlElement#NONE} where there is none. */
    public XmlElement xml(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return XmlElement.NONE;
        }
        try (var in = stream(entry, ImportLimits.XML_BYTES)) {
            return XmlParts.read(in, part, watch);
        } catch (ZipException e) {
            throw broken(part + " cannot be unpacked");
        }
    }

    private InputStream stream(ZipEntry entry, ImportLimits limit) throws IOException {
        var in = zip.getInputStream(entry);
        return new CountedStream(
                in,
                entry,
                limit,
                watch,
                read -> {
                    unpacked += read;
                    ImportLimits.UNPACKED_BYTES.require(unpacked);
                });
    }

    /** Whether there is a part of that name. */
    public boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** A part's bytes, to be opened later, when this archive is closed. */
    public EmbeddedPicture.Content later(String part) {
        return () -> {
            var own = new ZipFile(path.toFile());
            var entry = own.getEntry(part);
            if (entry == null) {
                own.close();
                throw new IOException(part + " is gone");
            }
            var limit = ImportLimits.PICTURE_BYTES;
            return new OwnedStream(
                    own,
                    new CountedStream(own.getInputStream(entry), entry, limit, watch, _ -> {}));
        };
    }

    /** The refusal of a damaged document. */
    public static ProblemException broken(String reason) {
        return ProblemException.of(MediaProblem.IMPORT_BROKEN, Map.of("reason", reason));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
