package org.banyancms.server.archive;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.media.blob.ObjectFacts;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.file.MediaTypes;
import org.banyancms.server.start.Refusal;
import org.bson.RawBsonDocument;

/**
 * Puts a checked archive into an empty storage, and then reads back what stands there. While it is
 * under way the storage bears a mark, so that nobody starts on half of it.
 */
final class Restore implements ArchiveReader.Visitor {
    private static final int HEAD_OF_FILE = 1 << 16;

    private final MongoDatabase database;
    private final ObjectStore objects;
    private final MediaTypes types = new MediaTypes();

    Restore(MongoDatabase database, ObjectStore objects) {
        this.database = database;
        this.objects = objects;
    }

    /**
     * Writes everything.
     *
     * @return what stands there otherwise than in the archive, in words; empty when all is well
     * @throws Refusal when the storage is not empty
     */
    List<String> run(ArchiveReader archive) throws IOException {
        refuseUnlessEmpty();
        RestoreMark.set(database);
        archive.each(this);
        var differences = differences(archive);
        if (differences.isEmpty()) {
            RestoreMark.remove(database);
        }
        return differences;
    }

    private void refuseUnlessEmpty() throws IOException {
        if (RestoreMark.isSet(database)) {
            empty(); // what stands there came from an archive, and nobody has worked on it
        }
        for (var name : database.listCollectionNames()) {
            if (database.getCollection(name).find().first() != null) {
                throw new Refusal(
                        "The storage is not empty (there are "
                                + name
                                + "), and nothing is overwritten; name an empty data folder with --data, or an"
                                + " empty database.");
            }
        }
        var found = objects.list("", null, 1);
        if (!found.isEmpty()) {
            throw new Refusal(
                    "The store of files is not empty (there is "
                            + found.getFirst().key()
                            + "), and nothing is overwritten; name an empty one.");
        }
    }

    private void empty() throws IOException {
        for (var name : database.listCollectionNames().into(new ArrayList<>())) {
            if (!name.equals(RestoreMark.COLLECTION)) {
                database.getCollection(name).drop();
            }
        }
        for (var page = objects.list("", null, 1000);
                !page.isEmpty();
                page = objects.list("", null, 1000)) {
            for (var object : page) {
                objects.delete(object.key());
            }
        }
        RestoreMark.remove(database);
    }

    @Override
    public void chunk(String collection, InputStream content) throws IOException {
        var target = database.getCollection(collection, RawBsonDocument.class);
        Chunks.read(
                content,
                documents -> target.insertMany(documents, new InsertManyOptions().ordered(false)));
    }

    @Override
    public void object(ObjectKey key, MemberFacts facts, InputStream content) throws IOException {
        var bytes = new BufferedInputStream(content, HEAD_OF_FILE);
        bytes.mark(HEAD_OF_FILE);
        var type = types.ofBeginning(bytes.readNBytes(HEAD_OF_FILE - 1));
        bytes.reset();
        objects.put(key, new ObjectFacts(facts.bytes(), new Sha256(facts.sha256()), type), bytes);
    }

    private List<String> differences(ArchiveReader archive) throws IOException {
        var differences = new ArrayList<String>();
        for (var expected : archive.facts().collections()) {
            var sum = new DocumentSum();
            database.getCollection(expected.collection(), RawBsonDocument.class)
                    .find()
                    .forEach(sum::add);
            var found = sum.facts(expected.collection());
            if (!found.equals(expected)) {
                differences.add(
                        "the collection %s holds %d documents that are not the %d of the archive"
                                .formatted(
                                        expected.collection(),
                                        found.documents(),
                                        expected.documents()));
            }
        }
        archive.eachObject((key, facts) -> {
            var content = objects.get(key, null).orElse(null);
            if (content == null) {
                differences.add("the file " + key + " is missing");
                return;
            }
            try (content) {
                if (!Sha256.of(content.bytes()).value().equals(facts.sha256())) {
                    differences.add("the file " + key + " has other bytes than in the archive");
                }
            }
        });
        return differences;
    }
}
