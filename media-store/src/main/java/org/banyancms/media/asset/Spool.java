package org.banyancms.media.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.file.FileInspector;

/**
 * Where a file lies while it is being looked at. Nothing stays longer than that; a crash's leavings
 * go at the next start.
 */
public final class Spool {
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    public Spool(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * A file on the spool; closing removes it.
     *
     * @param path where it lies
     * @param bytes its size
     * @param digest digest of its bytes
     */
    public record Spooled(Path path, long bytes, Sha256 digest) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Lays a stream's bytes down.
     *
     * @throws org.banyancms.core.problem.ProblemException when there are more than {@code max} of
     *     them; nothing stays
     */
    public Spooled lay(InputStream in, long max) throws IOException {
        var path = folder.resolve(UUID.randomUUID().toString());
        boolean whole = false;
        try {
            var spooled = copy(in, path, max);
            whole = true;
            return spooled;
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Spooled copy(InputStream in, Path path, long max) throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[BUFFER];
        long bytes = 0;
        try (var out = Files.newOutputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > max) {
                    throw FileInspector.tooLarge(max);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new Spooled(path, bytes, Sha256.of(digest));
    }
}
