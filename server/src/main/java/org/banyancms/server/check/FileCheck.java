package org.banyancms.server.check;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.blob.StoredObject;
import org.banyancms.server.archive.Archives;
import org.banyancms.server.check.AssetFiles.AssetFile;
import org.banyancms.server.check.Report.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Holds the files that were uploaded against the assets that speak of them. Both are walked side by
 * side in the order of their digests, so that only one of each is in memory. What is found is
 * looked at again before it is told: uploads may go on.
 */
final class FileCheck implements Check {
    private static final String ORIGINALS = "originals/";

    /** An upload stores its file before the asset is there. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    private final MongoOperations mongo;
    private final ObjectStore objects;
    private final Archives archives;
    private final Clock clock;

    FileCheck(MongoOperations mongo, ObjectStore objects, Archives archives, Clock clock) {
        this.mongo = mongo;
        this.objects = objects;
        this.archives = archives;
        this.clock = clock;
    }

    @Override
    public void run(CheckWish wish, Report report) throws IOException {
        try (var assets = new AssetFiles(mongo)) {
            new Walk(assets, wish, report).toTheEnd();
        }
    }

    /** One walk along both. */
    private final class Walk {
        private final StoredFiles files = new StoredFiles(objects, ORIGINALS);
        private final AssetFiles assets;
        private final CheckWish wish;
        private final Report report;
        private final FileMending mending;

        Walk(AssetFiles assets, CheckWish wish, Report report) throws IOException {
            this.assets = assets;
            this.wish = wish;
            this.report = report;
            mending = new FileMending(objects, archives, wish, report);
        }

        void toTheEnd() throws IOException {
            while (true) {
                var file = files.next();
                var asset = assets.next();
                if (file == null && asset == null) {
                    break;
                }
                step(file, asset);
            }
            mending.bringBack();
            report.done(
                    Area.FILES,
                    "%d originals and %d assets were compared%s"
                            .formatted(
                                    files.taken(),
                                    assets.taken(),
                                    wish.deep() ? ", and every byte was read" : ""));
        }

        private void step(@Nullable StoredObject file, @Nullable AssetFile asset)
                throws IOException {
            int order = order(file, asset);
            if (file != null && order < 0) {
                withoutAsset(file);
                files.advance();
            } else if (asset != null && order > 0) {
                withoutFile(asset);
                assets.advance();
            } else if (file != null && asset != null) {
                together(file, asset);
                files.advance();
                passAll(asset.digest());
            }
        }

        private void passAll(Sha256 digest) {
            for (var asset = assets.next();
                    asset != null && asset.digest().equals(digest);
                    asset = assets.next()) {
                assets.advance();
            }
        }

        private void withoutAsset(StoredObject file) throws IOException {
            var name = name(file.key());
            boolean digest = name.matches("[0-9a-f]{64}");
            if (digest && assets.speakOf(new Sha256(name))) {
                return; // it became known since the walk began
            }
            if (!wish.repair() && file.storedAt().isAfter(clock.instant().minus(ON_ITS_WAY))) {
                return;
            }
            var sentence =
                    "the file %s (%d bytes) belongs to no asset".formatted(file.key(), file.size());
            if (wish.repair()) {
                var aside = mending.setAside(file);
                report.mended(Area.FILES, sentence + "; it was moved to " + aside);
            } else {
                report.open(Area.FILES, sentence + "; --repair sets it aside");
            }
        }

        private void withoutFile(AssetFile asset) throws IOException {
            if (objects.stat(ObjectKey.original(asset.digest())).isEmpty()) {
                mending.needMissing(asset);
            }
        }

        private void together(StoredObject file, AssetFile asset) throws IOException {
            if (file.size() != asset.bytes()) {
                mending.needOther(
                        asset, "has " + file.size() + " bytes instead of " + asset.bytes());
            } else if (wish.deep() && !digest(file).equals(asset.digest())) {
                mending.needOther(asset, "has other bytes than were uploaded");
            }
        }
    }

    private Sha256 digest(StoredObject file) throws IOException {
        try (var content = objects.get(file.key(), null).orElseThrow()) {
            return Sha256.of(content.bytes());
        }
    }

    private static int order(@Nullable StoredObject file, @Nullable AssetFile asset) {
        if (file == null || asset == null) {
            return file == null ? 1 : -1;
        }
        return file.key().compareTo(ObjectKey.original(asset.digest()));
    }

    private static String name(ObjectKey key) {
        return key.value().substring(key.value().lastIndexOf('/') + 1);
    }
}
