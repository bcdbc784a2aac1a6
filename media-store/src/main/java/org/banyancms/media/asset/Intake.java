package org.banyancms.media.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.blob.ObjectFacts;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.file.Announced;
import org.banyancms.media.file.FileInspector;
import org.banyancms.media.file.InspectedFile;
import org.banyancms.media.metadata.Words;
import org.banyancms.media.problem.MediaFailure;
import org.banyancms.media.problem.MediaProblem;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in: looks at them, stores their bytes, then keeps the asset. Bytes without an asset
 * are the worst that a crash leaves.
 */
public final class Intake {
    private final Spool spool;
    private final FileInspector inspector;
    private final ObjectStore objects;
    private final AssetStore assets;
    private final Clock clock;
    private final long maxBytes;

    /**
     * @param maxBytes more bytes than this are not even laid down
     */
    public Intake(
            Spool spool,
            FileInspector inspector,
            ObjectStore objects,
            AssetStore assets,
            Clock clock,
            long maxBytes) {
        this.spool = spool;
        this.inspector = inspector;
        this.objects = objects;
        this.assets = assets;
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    /**
     * What an upload asks for.
     *
     * @param announced what is said of the file
     * @param organisation who will answer for it, null for the uploader's own
     * @param duplicatesAllowed whether the same bytes may become a second asset
     * @param standIn whether it stands in for a real picture
     */
    public record Upload(
            Announced announced,
            @Nullable OrganisationCode organisation,
            boolean duplicatesAllowed,
            boolean standIn) {}

    /**
     * Takes a file in.
     *
     * @param id identity of the new asset; one that is there already is given back as it is
     * @throws ProblemException when it may not be uploaded, is not what the house takes, or is
     *     there already; nothing is left behind
     */
    public Asset take(Actor actor, AssetId id, Upload upload, InputStream content) {
        var organisation = organisation(actor, upload);
        actor.require(Permission.UPLOAD_ASSET, organisation, null);
        var earlier = assets.find(id);
        if (earlier.isPresent()) {
            return earlier.get(); // an attempt before a crash came this far
        }
        try (var file = spool.lay(content, maxBytes)) {
            return kept(file, new Arrival(actor, id, organisation, upload));
        } catch (IOException e) {
            throw MediaFailure.of("a file could not be taken in", e);
        }
    }

    /** Who brings what, and under which identity. */
    private record Arrival(Actor actor, AssetId id, OrganisationCode organisation, Upload upload) {}

    private Asset kept(Spool.Spooled file, Arrival arrival) throws IOException {
        boolean sole = !arrival.upload().duplicatesAllowed();
        if (sole) {
            refuseDuplicate(file, arrival);
        }
        var inspected = inspector.inspect(file.path(), arrival.upload().announced());
        store(file, inspected);
        var asset = asset(arrival, inspected, stored(file, inspected, arrival.upload()));
        if (!assets.insert(asset, sole)) {
            refuseDuplicate(file, arrival);
        }
        store(file, inspected); // unless someone took it for nobody's before the asset was there
        return asset;
    }

    private void refuseDuplicate(Spool.Spooled file, Arrival arrival) throws IOException {
        var existing = assets.findByDigest(file.digest());
        if (existing.isPresent()) {
            if (objects.stat(existing.get().file().key()).isEmpty()) {
                store(file, inspector.inspect(file.path(), arrival.upload().announced())); // lost
            }
            refuseDuplicate(existing.get());
        }
    }

    private static OrganisationCode organisation(Actor actor, Upload upload) {
        var organisation =
                upload.organisation() == null ? actor.organisation() : upload.organisation();
        if (organisation == null) {
            throw ProblemException.of(
                    MediaProblem.ORGANISATION_REQUIRED,
                    List.of(FieldProblem.at("/organisation", "required")));
        }
        return organisation;
    }

    private static void refuseDuplicate(Asset existing) {
        throw ProblemException.of(MediaProblem.ASSET_EXISTS, Map.of("asset", existing.id().value()))
                .with(
                        Map.of(
                                "asset",
                                existing.id().value(),
                                "location",
                                "/api/v1/media/assets/" + existing.id()));
    }

    private void store(Spool.Spooled file, InspectedFile inspected) throws IOException {
        var facts = new ObjectFacts(file.bytes(), file.digest(), inspected.kind().mediaType());
        try (var bytes = Files.newInputStream(file.path())) {
            objects.put(ObjectKey.original(file.digest()), facts, bytes);
        }
    }

    private static StoredFile stored(Spool.Spooled file, InspectedFile inspected, Upload upload) {
        var name = Words.clean(upload.announced().fileName());
        return new StoredFile(
                inspected.kind(),
                file.bytes(),
                file.digest(),
                name == null ? "file" : name,
                inspected.width(),
                inspected.height(),
                inspected.words().orientation(),
                inspected.words().durationSeconds(),
                inspected.thumbHash(),
                inspected.perceptualHash());
    }

    private Asset asset(Arrival arrival, InspectedFile inspected, StoredFile file) {
        var words = inspected.words();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var by = arrival.actor().username();
        boolean standIn = arrival.upload().standIn();
        return new Asset(
                arrival.id(),
                file,
                arrival.organisation(),
                by,
                words.metadata(),
                words.traces(),
                Presentation.first(standIn, words.metadata().digitalSourceType()),
                null,
                Map.of(),
                Map.of(),
                List.of(new AssetEdit(1, now, by, List.of(""))),
                List.of(),
                now);
    }
}
