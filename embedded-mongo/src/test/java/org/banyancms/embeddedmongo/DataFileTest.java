package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
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
}
