package org.banyancms.media.rendition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.blob.ObjectFacts;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.StoredObject;
import org.banyancms.media.picture.PictureEngine;
import org.banyancms.media.picture.PictureFormat;
import org.banyancms.media.picture.PictureSource;
import org.banyancms.media.problem.MediaFailure;
import org.banyancms.media.problem.MediaProblem;

/** Makes renditions when they are first asked for, once, and keeps them beside the originals. */
public final class Renditions {
    private final ObjectStore objects;
    private final PictureEngine engine;
    private final Optional<FilmStills> stills;
    private final Path workshop;
    private final Map<ObjectKey, CompletableFuture<StoredObject>> inTheMaking =
            new ConcurrentHashMap<>();

    /**
     * @param stills takes still pictures out of films, where this machine can
     * @param workshop folder for originals at work
     */
    public Renditions(
            ObjectStore objects, PictureEngine engine, Optional<FilmStills> stills, Path workshop)
            throws IOException {
        this.objects = objects;
        this.engine = engine;
        this.stills = stills;
        this.workshop = Files.createDirectories(workshop);
    }

    /** The formats that can be made here, the smallest first. */
    public Set<PictureFormat> formats() {
        return engine.writes();
    }

    /**
     * Whether renditions can be made here: of pictures that can be read, and of films where stills
     * can be taken.
     */
    public boolean canShow(Asset asset) {
        var file = asset.file();
        return switch (file.kind().family()) {
            case PICTURE -> engine.reads(file.kind().mediaType());
            case FILM -> stills.isPresent() && file.width() > 0 && file.height() > 0;
            case SOUND, TEXT_TRACK, DOCUMENT -> false;
        };
    }

    /**
     * A rendition, made now if it was not before. Of many who ask at once, one makes it and all get
     * it.
     *
     * @throws ProblemException {@code rendition_not_possible} when this machine cannot make it
     */
    public StoredObject get(Asset asset, RenditionName name, PictureFormat format) {
        if (!canShow(asset) || !engine.writes().contains(format)) {
            throw notPossible(asset, format);
        }
        var key = key(asset, name, format);
        try {
            var stored = objects.stat(key);
            return stored.isPresent() ? stored.get() : onceMade(key, asset, name, format);
        } catch (IOException e) {
            throw MediaFailure.of("rendition " + key + " cannot be had", e);
        }
    }

    private StoredObject onceMade(
            ObjectKey key, Asset asset, RenditionName name, PictureFormat format) {
        var mine = new CompletableFuture<StoredObject>();
        var others = inTheMaking.putIfAbsent(key, mine);
        if (others != null) {
            return joined(others);
        }
        try {
            mine.complete(made(key, asset, name, format));
        } catch (IOException e) {
            mine.completeExceptionally(MediaFailure.of("rendition " + key + " cannot be made", e));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            inTheMaking.remove(key);
        }
        return joined(mine);
    }

    private static StoredObject joined(CompletableFuture<StoredObject> making) {
        try {
            return making.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private StoredObject made(ObjectKey key, Asset asset, RenditionName name, PictureFormat format)
            throws IOException {
        var original = workshop.resolve(UUID.randomUUID().toString());
        try (var content =
                objects.get(asset.file().key(), null)
                        .orElseThrow(() ->
                                new IOException("the original of " + asset.id() + " is missing"))) {
            Files.copy(content.bytes(), original, StandardCopyOption.REPLACE_EXISTING);
            var rendered =
                    engine.render(
                            source(asset, original), name.framing(asset), format, asset.credit());
            var facts = ObjectFacts.of(rendered.bytes(), format.mediaType());
            objects.put(key, facts, new ByteArrayInputStream(rendered.bytes()));
        } finally {
            Files.deleteIfExists(original);
            Files.deleteIfExists(still(original));
        }
        return objects.stat(key)
                .orElseThrow(() -> new IOException("rendition " + key + " vanished"));
    }

    private PictureSource source(Asset asset, Path original) throws IOException {
        var file = asset.file();
        if (file.isPicture()) {
            return new PictureSource(original, file.kind().mediaType(), file.orientation());
        }
        var still = still(original);
        stills.orElseThrow().take(original, file.durationSeconds(), still);
        return new PictureSource(still, "image/png", 1);
    }

    private static Path still(Path original) {
        return original.resolveSibling(original.getFileName() + ".png");
    }

    private static ObjectKey key(Asset asset, RenditionName name, PictureFormat format) {
        var digest = asset.file().digest();
        return new ObjectKey(
                "renditions/"
                        + digest.fan()
                        + "/"
                        + digest
                        + "/"
                        + asset.version()
                        + "/"
                        + name.value()
                        + "."
                        + format.extension());
    }

    private static ProblemException notPossible(Asset asset, PictureFormat format) {
        return ProblemException.of(
                MediaProblem.RENDITION_NOT_POSSIBLE,
                Map.of("type", asset.file().kind().mediaType(), "format", format.mediaType()));
    }
}
