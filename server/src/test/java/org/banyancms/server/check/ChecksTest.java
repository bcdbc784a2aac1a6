package org.banyancms.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.audit.AuditStore;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.store.audit.AuditStoreConfiguration;
import org.banyancms.core.store.journal.JournalStoreConfiguration;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.media.blob.FileObjectStore;
import org.banyancms.media.blob.LinkSigner;
import org.banyancms.media.blob.ObjectFacts;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.Sha256;
import org.banyancms.server.archive.ArchiveConfiguration;
import org.banyancms.server.archive.Backup;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

@DisplayName("A check of everything")
class ChecksTest {
    private static final CheckWish LOOK = CheckWish.look(false);
    private static final CheckWish DEEP = CheckWish.look(true);
    private static final CheckWish REPAIR = new CheckWish(true, true, null);

    @TempDir Path folder;
    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString());
    private final MongoTemplate documents = new MongoTemplate(client, "office");
    private final AnnotationConfigApplicationContext storage =
            new AnnotationConfigApplicationContext();
    private final Clock clock = Clock.systemUTC();
    private ObjectStore objects;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        objects = new FileObjectStore(folder, new LinkSigner(new byte[32], clock));
        storage.registerBean(EmbeddedMongo.class, () -> mongo);
        storage.registerBean(MongoClient.class, () -> client);
        storage.registerBean(MongoOperations.class, () -> documents);
        storage.registerBean(ObjectStore.class, () -> objects);
        storage.registerBean(Clock.class, () -> clock);
        MongoConnectionDetails connection =
                () -> new ConnectionString(mongo.connectionString() + "/office");
        storage.registerBean(MongoConnectionDetails.class, () -> connection);
        storage.register(
                ArchiveConfiguration.class,
                AuditStoreConfiguration.class,
                JournalStoreConfiguration.class,
                CheckConfiguration.class);
        storage.refresh();
    }

    @AfterEach
    void close() {
        storage.close();
        client.close();
        mongo.close();
    }

    private Path upload(String asset, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var digest = Sha256.of(bytes);
        put(digest, bytes);
        documents.insert(
                new Document("_id", asset)
                        .append("digest", digest.value())
                        .append(
                                "file",
                                new Document("bytes", (long) bytes.length)
                                        .append("fileName", asset + ".txt")),
                "assets");
        return file(digest);
    }

    /** Puts a file as if that had been yesterday. */
    private Path put(Sha256 digest, byte[] bytes) throws IOException {
        objects.put(
                ObjectKey.original(digest),
                ObjectFacts.of(bytes, "text/plain"),
                new ByteArrayInputStream(bytes));
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        return Files.setLastModifiedTime(file(digest), FileTime.from(yesterday));
    }

    private Path file(Sha256 digest) {
        return folder.resolve("objects").resolve(ObjectKey.original(digest).value());
    }

    private ListAssert<String> finds(CheckWish wish, int open, int mended) throws IOException {
        said.clear();
        var report = new Report(said::add);
        storage.getBean(Checks.class).run(wish, report);
        assertThat(said.stream().filter(line -> line.startsWith("! ")))
                .as("%s", said)
                .hasSize(open);
        assertThat(said.stream().filter(line -> line.startsWith("+ ")))
                .as("%s", said)
                .hasSize(mended);
        assertThat(report.isWell()).isEqualTo(open == 0);
        return assertThat(said);
    }

    private Path archive() throws IOException {
        var file = folder.resolve("archive.tar");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            storage.getBean(Backup.class).write(out);
        }
        return file;
    }

    @Test
    @DisplayName("finds nothing where nothing is, and nothing wrong where all agrees")
    void well() throws IOException {
        finds(DEEP, 0, 0);
        upload("a1", "one");
        upload("a2", "two");
        upload("a3", "two too".substring(0, 3)); // the same bytes once more
        finds(REPAIR, 0, 0)
                .contains("files: 2 originals and 3 assets were compared, and every byte was read");
    }

    @Test
    @DisplayName(
            "finds a file that no asset speaks of, sets it aside, and gives it back when it is missed")
    void fileWithoutAsset() throws IOException {
        var bytes = "nobody's".getBytes(StandardCharsets.UTF_8);
        var digest = Sha256.of(bytes);
        upload("a1", "one");
        put(digest, bytes);

        finds(LOOK, 1, 0).anyMatch(line -> line.contains("belongs to no asset"));
        assertThat(file(digest)).exists();
        finds(REPAIR, 0, 1);
        assertThat(file(digest)).doesNotExist();
        finds(REPAIR, 0, 0);

        documents.insert(
                new Document("_id", "late")
                        .append("digest", digest.value())
                        .append("file", new Document("bytes", 8L).append("fileName", "late.txt")),
                "assets");
        finds(LOOK, 1, 0)
                .anyMatch(line -> line.contains("\"late.txt\" of the asset late is missing"));
        finds(REPAIR, 0, 1).anyMatch(line -> line.contains("taken from set-aside/"));
        assertThat(file(digest)).hasBinaryContent(bytes);
    }

    @Test
    @DisplayName("leaves alone what has just been uploaded, and is not yet known")
    void onItsWay() throws IOException {
        var file = put(Sha256.of(new byte[] {7}), new byte[] {7});
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        finds(LOOK, 0, 0);
    }

    @Test
    @DisplayName(
            "brings back from an archive what is missing, cut off or altered, and keeps what stood there")
    void fromAnArchive() throws IOException {
        var missing = upload("a1", "missing");
        var cut = upload("a2", "cut off at its end");
        var altered = upload("a3", "altered");
        upload("a4", "sound");
        var archive = archive();
        Files.delete(missing);
        Files.writeString(cut, "cut off");
        Files.writeString(altered, "altereD");

        finds(LOOK, 2, 0).noneMatch(line -> line.contains("a3.txt"));
        finds(DEEP, 3, 0)
                .anyMatch(line -> line.contains("\"a3.txt\" of the asset a3 has other bytes"));
        finds(REPAIR, 3, 0).anyMatch(line -> line.contains("nowhere else"));
        finds(new CheckWish(true, true, archive), 0, 3);

        finds(DEEP, 0, 0);
        assertThat(missing).hasContent("missing");
        assertThat(cut).hasContent("cut off at its end");
        assertThat(altered).hasContent("altered");
        assertThat(objects.list("set-aside/", null, 10)).as("kept all the same").hasSize(2);
    }

    @Test
    @DisplayName("says where the chain of the audit trail is broken, and mends nothing of it")
    void auditTrail() throws IOException {
        var trail = new AuditTrail(storage.getBean(AuditStore.class));
        for (int i = 0; i < 5; i++) {
            trail.append(
                    new AuditNote(
                            null,
                            "test",
                            "me",
                            null,
                            null,
                            null,
                            Instant.EPOCH,
                            Map.of("n", "" + i)));
        }
        finds(LOOK, 0, 0);
        documents
                .getCollection("audit")
                .updateOne(
                        new Document("_id", 3L),
                        new Document("$set", new Document("actor", "you")));
        finds(REPAIR, 1, 0).anyMatch(line -> line.contains("broken at record 3"));
    }

    @Test
    @DisplayName("tells of the journal, and mends by it what is public")
    void journal() throws IOException {
        documents.insert(
                new Document("_id", "e/vi/1")
                        .append("entry", "e")
                        .append("locale", "vi")
                        .append("from", 0L)
                        .append("to", Long.MAX_VALUE),
                "live");
        finds(LOOK, 1, 0).anyMatch(line -> line.contains("live and was never published"));
        finds(REPAIR, 0, 1);
        finds(LOOK, 0, 0);
    }
}
