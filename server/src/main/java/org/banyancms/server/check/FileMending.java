package org.banyancms.server.check;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.media.blob.ObjectFacts;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.blob.StoredObject;
import org.banyancms.server.archive.Archives;
import org.banyancms.server.check.AssetFiles.AssetFile;
import org.banyancms.server.check.Report.Area;

/**
 * Brings files back that are missing or damaged, and sets those aside that belong to nobody.
 * Nothing is deleted before its bytes stand elsewhere.
 */
final class FileMending {
    private static final String ASIDE = "set-aside/";
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    /** As many are looked for in one pass through the archive. */
    private static final int MOST_NEEDED = 10_000;

    /** What is needed, and what is said of it. */
    private record Need(AssetFile asset, String sentence, String orElse) {}

    private final ObjectStore objects;
    private final Archives archives;
    private final CheckWish wish;
    private final Report report;
    private final Map<ObjectKey, Need> needed = new LinkedHashMap<>();

    FileMending(ObjectStore objects, Archives archives, CheckWish wish, Report report) {
        this.objects = objects;
        this.archives = archives;
        this.wish = wish;
        this.report = report;
    }

    /** Moves a file to where it is in nobody's way, and says where. */
    ObjectKey setAside(StoredObject file) throws IOException {
        Sha256 digest;
        try (var content = objects.get(file.key(), null).orElseThrow()) {
            digest = Sha256.of(content.bytes());
        }
        var aside = aside(digest);
        copy(file.key(), aside, new ObjectFacts(file.size(), digest, UNKNOWN_TYPE));
        objects.delete(file.key());
        return aside;
    }

    private static ObjectKey aside(Sha256 digest) {
        return new ObjectKey(ASIDE + digest.fan() + "/" + digest);
    }

    private void copy(ObjectKey from, ObjectKey to, ObjectFacts facts) throws IOException {
        try (var content = objects.get(from, null).orElseThrow()) {
            objects.put(to, facts, content.bytes());
        }
    }

    /** Notes that an asset has no file. */
    void needMissing(AssetFile asset) throws IOException {
        need(asset, "is missing", ", or upload it again");
    }

    /** Notes that the file of an asset is not as it was. */
    void needOther(AssetFile asset, String what) throws IOException {
        need(asset, what, "");
    }

    private void need(AssetFile asset, String what, String orElse) throws IOException {
        var sentence =
                "the file \"%s\" of the asset %s %s"
                        .formatted(asset.fileName(), asset.asset(), what);
        if (wish.repair()) {
            needed.putIfAbsent(
                    ObjectKey.original(asset.digest()), new Need(asset, sentence, orElse));
            if (needed.size() >= MOST_NEEDED) {
                bringBack();
            }
        } else {
            report.open(
                    Area.FILES,
                    sentence + "; --repair --from ARCHIVE takes it from there" + orElse);
        }
    }

    /** Brings back what is needed: from what was set aside, then from the archive. */
    void bringBack() throws IOException {
        for (var need : Map.copyOf(needed).values()) {
            var from = aside(need.asset().digest());
            if (objects.stat(from).isPresent()) {
                makeRoom(ObjectKey.original(need.asset().digest()));
                copy(from, ObjectKey.original(need.asset().digest()), facts(need.asset()));
                objects.delete(from);
                back(ObjectKey.original(need.asset().digest()), from.toString());
            }
        }
        var archive = wish.archive();
        if (archive != null && !needed.isEmpty()) {
            archives.bringBack(
                    archive,
                    Set.copyOf(needed.keySet()),
                    this::makeRoom,
                    key -> back(key, archive.toString()));
        }
        needed.values()
                .forEach(need ->
                        report.open(
                                Area.FILES,
                                need.sentence()
                                        + "; it is nowhere else: name an older archive with --from"
                                        + need.orElse()));
        needed.clear();
    }

    private static ObjectFacts facts(AssetFile asset) {
        return new ObjectFacts(asset.bytes(), asset.digest(), UNKNOWN_TYPE);
    }

    private void back(ObjectKey key, String from) {
        Optional.ofNullable(needed.remove(key))
                .ifPresent(need ->
                        report.mended(Area.FILES, need.sentence() + "; it was taken from " + from));
    }

    /** A damaged file gives way to the right one, and is kept all the same. */
    private void makeRoom(ObjectKey key) throws IOException {
        var damaged = objects.stat(key);
        if (damaged.isPresent()) {
            setAside(damaged.get());
        }
    }
}
