package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When the disk is full")
class FullDiskTest {

    private static final EmbeddedMongoSettings SETTINGS = EmbeddedMongoSettings.defaults();

    @TempDir Path folder;

    @Test
    @DisplayName(
            "writes are refused before they begin, reads go on, and writing goes on when there is room")
    void refusesEarly() {
        AtomicLong left = new AtomicLong(Long.MAX_VALUE);
        MVStore store = DataFile.open(DataFile.locate(folder), SETTINGS);
        try (EmbeddedMongo mongo = EmbeddedMongo.start(store, SETTINGS, new DiskRoom(left::get));
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> c = client.getDatabase("t").getCollection("c");
            c.insertOne(doc("_id", 0));
            left.set(5_000_000);
            await(() -> isRefused(c));
            assertNoRoom(() -> c.insertOne(doc("_id", 1)), "only 4 MB left");
            assertThat(c.countDocuments()).isEqualTo(1);
            left.set(Long.MAX_VALUE);
            c.insertOne(doc("_id", 1));
            assertThat(c.countDocuments()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName(
            "in the middle of a write, that write fails, no other begins, and all acknowledged ones are kept")
    void losesNothing() {
        Path file = DataFile.locate(folder);
        EmbeddedMongo.open(file, SETTINGS).close();
        int acknowledged = 0;
        try (EmbeddedMongo mongo =
                        EmbeddedMongo.start(
                                TestDisk.store(file, 3_000_000), SETTINGS, DiskRoom.unlimited());
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> c = client.getDatabase("t").getCollection("c");
            c.createIndex(doc("n", 1));
            try {
                while (acknowledged < 10_000) {
                    c.insertOne(
                            doc(
                                    "_id",
                                    acknowledged,
                                    "n",
                                    acknowledged % 7,
                                    "pad",
                                    "x".repeat(5000)));
                    acknowledged++;
                }
            } catch (MongoCommandException e) {
                assertThat(e.getErrorCode()).isEqualTo(14031);
                assertThat(e.getErrorMessage())
                        .contains("writing stopped")
                        .contains("No space left");
            }
            assertThat(acknowledged).isBetween(10, 9_999);
            assertNoRoom(() -> c.insertOne(doc("_id", "later")), "make room on the disk");
            assertNoRoom(
                    () -> c.find(doc("n", 3)).into(new ArrayList<>()), "make room on the disk");
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file, SETTINGS);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> c = client.getDatabase("t").getCollection("c");
            assertThat(c.countDocuments(doc("_id", doc("$lt", acknowledged))))
                    .isEqualTo(acknowledged);
            assertThat(c.countDocuments(doc("_id", "later"))).isZero();
            assertThat(mongo.findings()).isEmpty();
        }
    }

    /** The disk is looked at a few times a second. */
    private static boolean isRefused(MongoCollection<Document> c) {
        try {
            c.deleteOne(doc("_id", "none"));
            return false;
        } catch (MongoCommandException e) {
            return true;
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private static void assertNoRoom(ThrowingCallable attempt, String says) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        MongoServerException.class,
                        e -> {
                            assertThat(e.getCode()).isEqualTo(14031);
                            assertThat(e.getMessage()).contains(says);
                        });
    }
}
