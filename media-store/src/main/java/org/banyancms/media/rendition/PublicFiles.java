package org.banyancms.media.rendition;

import java.io.IOException;
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
import org.banyancms.media.problem.MediaFailure;

/**
 * The files that readers get of films, sounds, captions and documents. A film's own metadata, which
 * may name a place, stays behind.
 */
public final class PublicFiles {
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
            throw MediaFailure.of("the file of " + asset.id() + " cannot be had", e);
        }
    }

    private StoredObject cleaned(Asset asset) throws IOException {
        var digest = asset.file().digest();
        var key = new ObjectKey("public/" + digest.fan() + "/" + digest + ".mp4");
        var stored = objects.stat(key);
        if (stored.isEmpty()) {
            clean(asset, key);
            stored = objects.stat(key);
        }
        return stored.orElseThrow(() -> missing(asset));
    }

    private void clean(Asset asset, ObjectKey key) throws IOException {
        var copy = workshop.resolve(UUID.randomUUID().toString());
        var original = objects.get(asset.file().key(), null);
        try (var content = original.orElseThrow(() -> missing(asset))) {
            Files.copy(content.bytes(), copy, StandardCopyOption.REPLACE_EXISTING);
            FilmMetadata.blank(copy);
            var type = asset.file().kind().mediaType();
            try (var bytes = Files.newInputStream(copy)) {
                objects.put(key, new ObjectFacts(Files.size(copy), digest(copy), type), bytes);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Sha256 digest(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }

    private static IOException missing(Asset asset) {
        return new IOException("the original of " + asset.id() + " is missing");
    }
}
