package org.banyancms.media.rendition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.blob.ObjectFacts;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.blob.StoredObject;
import org.banyancms.media.file.FileKind;

/**
 * The files that readers get of films, sounds, captions and documents. A film's own metadata, which
 * may name a place, stays behind.
 */
public final class PublicFiles {
    private static final int BUFFER = 1 << 16;

    private final ObjectStore objects;
    private final Path workshop;

    /**
     * @param workshop folder for files at work
     */
    public PublicFiles(ObjectStore objects, Path workshop) throws IOException {
        this.objects = objects;
        this.workshop = Files.createDirectories(workshop);
    }

    /** The object that is sent for an asset that is no picture. */
    public StoredObject get(Asset asset) {
        var kind = asset.file().kind();
        try {
            if (kind == FileKind.MP4 || kind == FileKind.M4A) {
                return cleaned(asset);
            }
            return objects.stat(asset.file().key()).orElseThrow(() -> missing(asset));
        } catch (IOException e) {
            throw new UncheckedIOException("the file of " + asset.id() + " cannot be had", e);
        }
    }

    private StoredObject cleaned(Asset asset) throws IOException {
        var digest = asset.file().digest();
        var key = new ObjectKey("public/" + digest.fan() + "/" + digest + ".mp4");
        var stored = objects.stat(key);
        if (stored.isPresent()) {
            return stored.get();
        }
        var copy = workshop.resolve(UUID.randomUUID().toString());
        try (var content =
                objects.get(asset.file().key(), null).orElseThrow(() -> missing(asset))) {
            Files.copy(content.bytes(), copy, StandardCopyOption.REPLACE_EXISTING);
            FilmMetadata.blank(copy);
            var facts =
                    new ObjectFacts(
                            Files.size(copy), digest(copy), asset.file().kind().mediaType());
            try (var bytes = Files.newInputStream(copy)) {
                objects.put(key, facts, bytes);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
        return objects.stat(key).orElseThrow(() -> missing(asset));
    }

    private static Sha256 digest(Path file) throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.of(digest);
    }

    private static IOException missing(Asset asset) {
        return new IOException("the original of " + asset.id() + " is missing");
    }
}
