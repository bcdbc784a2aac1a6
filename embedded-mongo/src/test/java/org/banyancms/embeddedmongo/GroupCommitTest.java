package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A write that waits for the disk")
class GroupCommitTest {

    private static final int WRITERS = 8;

    @TempDir Path folder;

    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> notes;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    @BeforeEach
    void open() {
        Path file = DataFile.locate(folder);
        EmbeddedMongo.open(file, EmbeddedMongoSettings.defaults()).close();
        server =
                EmbeddedMongo.start(
                        TestDisk.store(file, Long.MAX_VALUE),
                        EmbeddedMongoSettings.defaults(),
                        DiskRoom.unlimited());
        client = MongoClients.create(server.connectionString());
        notes = client.getDatabase("t").getCollection("notes");
        notes.insertOne(doc("_id", "first", "n", 0));
    }

    @AfterEach
    void close() {
        writers.close();
        client.close();
        server.close();
    }

    @Test
    @DisplayName(
            "is not acknowledged before the disk has confirmed it, and seen by no one; readers do not wait")
    void waitsForTheDisk() throws Exception {
        Future<?> write;
        Future<?> update;
        TestDisk.CONFIRMING.lock();
        try {
            write = writers.submit(() -> notes.insertOne(doc("_id", "second")));
            update =
                    writers.submit(
                            () -> notes.updateOne(doc("_id", "first"), doc("$inc", doc("n", 1))));
            assertPending(write);
            assertPending(update);
            assertThat(notes.find(doc("_id", "second")).first()).isNull();
            assertThat(notes.find(doc("_id", "first")).first()).containsEntry("n", 0);
        } finally {
            TestDisk.CONFIRMING.unlock();
        }
        write.get();
        update.get();
        assertThat(notes.find(doc("_id", "second")).first()).isNotNull();
        assertThat(notes.find(doc("_id", "first")).first()).containsEntry("n", 1);
    }

    @Test
    @DisplayName("shares the disk's confirmation with those who wait as well")
    void sharesConfirmations() throws Exception {
        List<Future<?>> writes = new ArrayList<>();
        int before = TestDisk.CONFIRMED.get();
        TestDisk.CONFIRMING.lock();
        try {
            for (int i = 0; i < WRITERS; i++) {
                int id = i;
                writes.add(writers.submit(() -> notes.insertOne(doc("_id", id))));
            }
            for (Future<?> write : writes) {
                assertPending(write);
            }
        } finally {
            TestDisk.CONFIRMING.unlock();
        }
        for (Future<?> write : writes) {
            write.get();
        }
        assertThat(TestDisk.CONFIRMED.get() - before)
                .as("confirmations for %s writes", WRITERS)
                .isLessThanOrEqualTo(3);
        assertThat(notes.countDocuments()).isEqualTo(WRITERS + 1);
    }

    private static void assertPending(Future<?> write) throws Exception {
        try {
            write.get(100, TimeUnit.MILLISECONDS);
            throw new AssertionError("acknowledged before the disk confirmed it");
        } catch (TimeoutException stillWaiting) {
            assertThat(write.isDone()).isFalse();
        }
    }
}
