package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file")
class HousekeepingTest {

    private static final int DOCUMENTS = 4_000;
    private static final int BYTES_EACH = 4_000;

    @TempDir Path folder;

    @Test
    @DisplayName("becomes small again when most of it is dead, and disturbs no reader meanwhile")
    void shrinks() throws Exception {
        Path file = DataFile.locate(folder);
        try (EmbeddedMongo mongo =
                        EmbeddedMongo.open(
                                file, EmbeddedMongoSettings.defaults().withCacheMegabytes(1));
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> notes = client.getDatabase("t").getCollection("notes");
            notes.createIndex(doc("n", 1));
            fill(notes, "a");
            MongoCursor<Document> reader = notes.find().batchSize(500).iterator();
            reader.next();
            for (String text : List.of("b", "c", "d", "e")) {
                notes.deleteMany(doc());
                fill(notes, text);
            }
            assertThat(Files.size(file)).as("grown").isGreaterThan(3L * DOCUMENTS * BYTES_EACH);
            int seen = 1;
            while (reader.hasNext()) {
                assertThat(reader.next().getString("pad")).startsWith("a");
                seen++;
            }
            assertThat(seen).isEqualTo(DOCUMENTS);
            awaitSize(file, 5L * DOCUMENTS * BYTES_EACH / 2);
            assertThat(notes.countDocuments(doc("n", 7))).isEqualTo(DOCUMENTS / 100);
            assertThat(mongo.findings()).isEmpty();
        }
    }

    private static void fill(MongoCollection<Document> notes, String text) {
        for (int from = 0; from < DOCUMENTS; from += 200) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < from + 200; i++) {
                batch.add(doc("_id", i, "n", i % 100, "pad", text.repeat(BYTES_EACH)));
            }
            notes.insertMany(batch);
        }
    }

    private static void awaitSize(Path file, long bytes) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (Files.size(file) > bytes && System.nanoTime() < end) {
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(Files.size(file)).isLessThanOrEqualTo(bytes);
    }
}
