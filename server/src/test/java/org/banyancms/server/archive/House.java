package org.banyancms.server.archive;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.media.blob.FileObjectStore;
import org.banyancms.media.blob.LinkSigner;
import org.banyancms.media.blob.ObjectFacts;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.Sha256;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** A storage of documents and files. */
final class House implements AutoCloseable {
    private static final String NAME = "house";

    final ObjectStore objects;
    final MongoDatabase database;
    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString());

    House(Path folder) throws IOException {
        objects =
                new FileObjectStore(
                        Files.createDirectories(folder),
                        new LinkSigner(new byte[32], Clock.systemUTC()));
        database = client.getDatabase(NAME);
        // a store of the product makes its indexes at the start, and so is not without collections
        database.getCollection("entries").createIndex(new Document("slug", 1));
    }

    ObjectKey keep(byte[] bytes) throws IOException {
        var key = ObjectKey.original(Sha256.of(bytes));
        objects.put(
                key,
                ObjectFacts.of(bytes, "application/octet-stream"),
                new ByteArrayInputStream(bytes));
        return key;
    }

    Path archive(Path file) throws IOException {
        var source = DocumentSource.embedded(mongo, NAME);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new Backup(source, objects, JsonMapper.shared(), Clock.systemUTC()).write(out);
        }
        return file;
    }

    Archives archives() {
        return new Archives(database, objects, JsonMapper.shared());
    }

    boolean isEmpty() throws IOException {
        for (var name : database.listCollectionNames()) {
            if (database.getCollection(name).countDocuments() > 0) {
                return false;
            }
        }
        return objects.list("", null, 1).isEmpty();
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
