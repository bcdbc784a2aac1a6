package org.banyancms.server.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Random;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.embeddedmongo.EmbeddedMongoSettings;
import org.banyancms.media.blob.FileObjectStore;
import org.banyancms.media.blob.LinkSigner;
import org.banyancms.media.blob.ObjectFacts;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.Sha256;
import org.banyancms.server.outside.RunningBanyan;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfSystemProperty(named = "banyan.test.long", matches = "true")
@DisplayName("An archive of more than fits into memory")
class LargeArchiveIT {
    private static final int HEAP_MEGABYTES = 256;
    private static final int DOCUMENTS = 200_000;
    private static final long FILE_BYTES = 1_500_000_000L;
    private static final int BATCH = 1_000;
    private static final int TEXT = 4_000;

    @TempDir Path folder;

    @Test
    @DisplayName(
            "24. a transfer fails above some size: it is taken, checked and put back in a heap that is smaller than either half of it")
    void fits() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        fillDocuments(data);
        fillFiles(data);
        var jar = RunningBanyan.layOut(folder);
        var archive = folder.resolve("archive.tar").toString();

        operate(jar, "backup", archive, "--data", data.toString());
        operate(jar, "restore", archive, "--data", folder.resolve("back").toString());
        operate(jar, "check", "--deep", "--data", data.toString());
    }

    private void operate(Path jar, String... words) throws IOException {
        long before = System.nanoTime();
        var ended = RunningBanyan.operate(jar, folder.resolve("log"), HEAP_MEGABYTES, words);
        System.out.printf(
                "%s with a heap of %d MB: %.1f s%n",
                words[0], HEAP_MEGABYTES, (System.nanoTime() - before) / 1e9);
        assertThat(ended.status()).as(ended.said()).isZero();
    }

    private static void fillDocuments(Path data) {
        var random = new Random(4);
        try (var mongo =
                        EmbeddedMongo.open(
                                data.resolve("mongo"),
                                EmbeddedMongoSettings.defaults().withFsync(false));
                var client = MongoClients.create(mongo.connectionString())) {
            var collection = client.getDatabase("banyan").getCollection("entries");
            for (int i = 0; i < DOCUMENTS; i += BATCH) {
                var batch = new ArrayList<Document>();
                for (int j = 0; j < BATCH; j++) {
                    var text = Integer.toHexString(random.nextInt()) + " Tân Trào ";
                    batch.add(new Document("_id", i + j).append("text", text.repeat(TEXT / 20)));
                }
                collection.insertMany(batch, new InsertManyOptions().ordered(false));
            }
        }
    }

    private static void fillFiles(Path data) throws IOException {
        var objects =
                new FileObjectStore(
                        data.resolve("media").resolve("files"),
                        new LinkSigner(new byte[32], Clock.systemUTC()));
        Sha256 digest;
        try (var content = content()) {
            digest = Sha256.of(content);
        }
        try (var content = content()) {
            objects.put(
                    new ObjectKey("films/" + digest),
                    new ObjectFacts(FILE_BYTES, digest, "video/mp4"),
                    content);
        }
    }

    private static InputStream content() {
        return new InputStream() {
            private final Random random = new Random(5);
            private long left = FILE_BYTES;

            @Override
            public int read() {
                return left-- > 0 ? random.nextInt(256) : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(left, length);
                var some = new byte[read];
                random.nextBytes(some);
                System.arraycopy(some, 0, bytes, from, read);
                left -= read;
                return read;
            }
        };
    }
}
