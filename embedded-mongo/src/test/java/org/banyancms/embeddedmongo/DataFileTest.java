package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The data file")
class DataFileTest {

    private static final EmbeddedMongoSettings SETTINGS = EmbeddedMongoSettings.defaults();

    @TempDir Path folder;

    @Test
    @DisplayName("holds documents and indexes when it is opened again")
    void survivesReopening() {
        try (var mongo = EmbeddedMongo.open(folder, SETTINGS);
                var client = MongoClients.create(mongo.connectionString())) {
            var articles = client.getDatabase("t").getCollection("articles");
            articles.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
            articles.createIndex(Indexes.ascending("tags"));
            for (int i = 0; i < 500; i++) {
                articles.insertOne(
                        new Document("slug", "s" + i).append("tags", List.of("a" + i % 7, "b")));
            }
        }
        try (var mongo = EmbeddedMongo.open(folder, SETTINGS);
                var client = MongoClients.create(mongo.connectionString())) {
            var articles = client.getDatabase("t").getCollection("articles");
            assertThat(articles.countDocuments()).isEqualTo(500);
            assertThat(articles.find(new Document("slug", "s77")).first()).isNotNull();
            assertThat(articles.countDocuments(new Document("tags", "a3"))).isEqualTo(71);
            assertThat(articles.listIndexes().into(new ArrayList<>()))
                    .extracting(index -> index.getString("name"))
                    .containsExactly("_id_", "slug_1", "tags_1");
            assertThatThrownBy(() -> articles.insertOne(new Document("slug", "s77")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    @DisplayName("is refused to a second server, which says what to do")
    void isLocked() {
        try (var _ = EmbeddedMongo.open(folder, SETTINGS)) {
            assertThatThrownBy(() -> EmbeddedMongo.open(folder, SETTINGS))
                    .isInstanceOf(EmbeddedMongoException.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining("Stop that one first");
        }
    }

    @Test
    @DisplayName("is refused to another process, and the one that has it goes on writing")
    void isLockedForOtherProcesses() throws Exception {
        Path data = folder.resolve("data");
        Path log = folder.resolve("acknowledged.log");
        try (ChildProcess child = ChildProcess.writing(data, log, 1)) {
            assertThatThrownBy(() -> EmbeddedMongo.open(data, SETTINGS))
                    .isInstanceOf(EmbeddedMongoException.class)
                    .hasMessageContaining("is in use by another process")
                    .hasMessageContaining(data.toString());
            long before = Files.size(log);
            child.live(Duration.ofMillis(300));
            assertThat(child.isAlive()).isTrue();
            assertThat(Files.size(log)).as("writes go on").isGreaterThan(before);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.open(data, SETTINGS)) {
            assertThat(mongo.findings()).isEmpty();
        }
    }

    @Test
    @DisplayName("of another program is left as it is")
    void leavesForeignFilesAlone() throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "Dear diary, ".repeat(1000));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> EmbeddedMongo.open(file, SETTINGS))
                .isInstanceOf(EmbeddedMongoException.class)
                .hasMessageContaining("not written by this version of Banyan");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    @DisplayName("of another user of the same storage library is left as it is")
    void leavesForeignStoresAlone() {
        Path file = folder.resolve("other.mv.db");
        try (MVStore store = MVStore.open(file.toString())) {
            store.openMap("theirs").put("a", "b");
        }
        assertThatThrownBy(() -> EmbeddedMongo.open(file, SETTINGS))
                .isInstanceOf(EmbeddedMongoException.class)
                .hasMessageContaining("not written by this version");
        try (MVStore store = MVStore.open(file.toString())) {
            assertThat(store.openMap("theirs").get("a")).isEqualTo("b");
        }
    }

    @Test
    @DisplayName("that is damaged is left as it is")
    void leavesDamagedFilesAlone() throws IOException {
        try (var mongo = EmbeddedMongo.open(folder, SETTINGS);
                var client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("t")
                    .getCollection("c")
                    .insertOne(new Document("text", "x".repeat(20_000)));
        }
        Path file = folder.resolve(DataFile.NAME);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length, (byte) 7);
        Files.write(file, bytes);
        assertThatThrownBy(() -> EmbeddedMongo.open(folder, SETTINGS))
                .isInstanceOf(EmbeddedMongoException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("backup");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    /** A file of many small commits, closed or as a killed process leaves it. */
    private byte[] filled(Path place, boolean closed) throws IOException {
        var mongo = EmbeddedMongo.open(place, SETTINGS);
        try (var client = MongoClients.create(mongo.connectionString())) {
            var collection = client.getDatabase("t").getCollection("c");
            for (int i = 0; i < 200; i++) {
                collection.insertOne(
                        new Document("_id", i).append("text", (i + " text ").repeat(600)));
            }
            if (!closed) {
                return Files.readAllBytes(place.resolve(DataFile.NAME));
            }
        } finally {
            mongo.close();
        }
        return Files.readAllBytes(place.resolve(DataFile.NAME));
    }

    @ParameterizedTest(name = "closed before: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("that was cut off is refused wherever a write would be missing, and left as it is")
    void refusesCutOffFiles(boolean closed) throws IOException {
        Path place = folder.resolve("whole");
        byte[] whole = filled(place, closed);
        int refused = 0;
        for (int length = 3 * 4096; length < whole.length; length += 1 + whole.length / 25) {
            Path copy = Files.createDirectories(folder.resolve("cut" + length));
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(copy.resolve(DataFile.NAME), cut);
            Files.copy(
                    Watermark.file(place.resolve(DataFile.NAME)),
                    Watermark.file(copy.resolve(DataFile.NAME)));
            try (var mongo = EmbeddedMongo.open(copy, SETTINGS);
                    var client = MongoClients.create(mongo.connectionString())) {
                assertThat(client.getDatabase("t").getCollection("c").countDocuments())
                        .as("cut to %d of %d", length, whole.length)
                        .isEqualTo(200);
            } catch (EmbeddedMongoException e) {
                refused++;
                assertThat(e).hasMessageContaining("restore it from a backup");
                assertThat(Files.readAllBytes(copy.resolve(DataFile.NAME))).isEqualTo(cut);
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName("that was cut off is opened when the operator says so")
    void opensWhatIsLeft() throws IOException {
        Path place = folder.resolve("whole");
        byte[] whole = filled(place, true);
        Path file = place.resolve(DataFile.NAME);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> EmbeddedMongo.open(place, SETTINGS))
                .hasMessageContaining("To go on with the older state")
                .hasMessageContaining(Watermark.file(file).toString());
        Files.delete(Watermark.file(file));
        try (var mongo = EmbeddedMongo.open(place, SETTINGS);
                var client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("t").getCollection("c").insertOne(new Document("_id", "new"));
        }
        EmbeddedMongo.open(place, SETTINGS).close();
    }

    @Test
    @DisplayName("never shows bytes that a disk has spoilt: it says so, and finds the place")
    void tellsSpoiltBytes() throws IOException {
        Path place = folder.resolve("whole");
        byte[] whole = filled(place, true);
        Path file = place.resolve(DataFile.NAME);
        var latin = new String(whole, StandardCharsets.ISO_8859_1);
        whole[latin.lastIndexOf("77 text 77")] ^= 1;
        Files.write(file, whole);
        try (var mongo = EmbeddedMongo.open(place, SETTINGS);
                var client = MongoClients.create(mongo.connectionString())) {
            var collection = client.getDatabase("t").getCollection("c");
            assertThat(collection.find(new Document("_id", 7)).first()).isNotNull();
            assertThatThrownBy(() -> collection.find(new Document("_id", 77)).first())
                    .hasMessageContaining("the data file is damaged")
                    .hasMessageContaining("restore it from a backup");
            assertThat(mongo.findings())
                    .singleElement()
                    .asString()
                    .startsWith("t.c is damaged and cannot be read whole");
        }
    }
}
