package org.banyancms.embeddedmongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Measures the embedded server through the unchanged driver, both in this process: {@code ./banyan
 * bench storage}.
 *
 * <p>Documents of about 4 KB with three secondary indexes. Each kind of command first runs
 * unmeasured, so that what is measured is a server that has been up for a while.
 */
final class StorageBenchmark {

    private static final int BATCH = 100;
    private static final int STATES = 10;
    private static final int ROWS = 20;
    private static final int HALF_THE_TEXT = 1900;
    private static final int SECONDS_OF_REST = 60;

    private final Path folder;
    private final int size;
    private final AtomicInteger next;

    private StorageBenchmark(Path folder, int size) {
        this.folder = folder;
        this.size = size;
        this.next = new AtomicInteger(size);
    }

    /** Takes an empty folder and, optionally, the number of documents. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        new StorageBenchmark(folder, size).run();
    }

    private void run() throws Exception {
        say("fsync of this disk alone: %d/s", fsyncs());
        long live = workAndRest();
        long start = System.nanoTime();
        try (EmbeddedMongo mongo = open();
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            articles(client).find(Filters.eq("slug", "slug-1")).first();
        }
        say("open and first query: %d ms (goal < 3000)", (System.nanoTime() - start) / 1_000_000);
        say("live data %d MB", live >> 20);
    }

    private long workAndRest() throws Exception {
        try (EmbeddedMongo mongo = open();
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> articles = articles(client);
            fill(articles);
            read(articles);
            write(articles);
            memory();
            say("file %d MB after the load", fileBytes() >> 20);
            new CountDownLatch(1).await(SECONDS_OF_REST, TimeUnit.SECONDS); // for the housekeeping
            say("file %d MB a minute later (goal <= 2x live)", fileBytes() >> 20);
            return bytes(articles);
        }
    }

    private EmbeddedMongo open() {
        return EmbeddedMongo.open(folder, EmbeddedMongoSettings.defaults());
    }

    private static MongoCollection<Document> articles(MongoClient client) {
        return client.getDatabase("bench").getCollection("articles");
    }

    private static long bytes(MongoCollection<Document> articles) {
        long sum = 0;
        for (RawBsonDocument each : articles.withDocumentClass(RawBsonDocument.class).find()) {
            sum += each.getByteBuffer().remaining();
        }
        return sum;
    }

    private void fill(MongoCollection<Document> articles) {
        articles.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        articles.createIndex(
                Indexes.compoundIndex(
                        Indexes.ascending("status"), Indexes.descending("published")));
        articles.createIndex(Indexes.ascending("owner"));
        Random random = new Random(7);
        long start = System.nanoTime();
        for (int from = 0; from < size; from += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + BATCH); i++) {
                batch.add(article(i, random));
            }
            articles.insertMany(batch);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        say("insertMany(%d) by 1 thread: %.0f documents/s", BATCH, size / seconds);
    }

    private Document article(int i, Random random) {
        byte[] text = new byte[HALF_THE_TEXT];
        random.nextBytes(text);
        return new Document("_id", i)
                .append("slug", "slug-" + i)
                .append("status", "s" + i % STATES)
                .append("published", (long) random.nextInt())
                .append("owner", owner(i))
                .append("text", HexFormat.of().formatHex(text));
    }

    /** Each owner has twenty documents. */
    private String owner(int i) {
        return "o" + i % (Math.max(ROWS, size) / ROWS);
    }

    private void read(MongoCollection<Document> articles) throws Exception {
        measure(
                "find by unique key (goal 10000, p99 < 5)",
                4,
                60_000,
                n -> articles.find(Filters.eq("slug", "slug-" + n)).first());
        measure("find by _id", 4, 60_000, n -> articles.find(Filters.eq(n)).first());
        measure(
                "secondary equality, 20 rows (goal 2000)",
                4,
                20_000,
                n -> articles.find(Filters.eq("owner", owner(n))).into(new ArrayList<>()));
        measure(
                "filter, sort, limit 20 (goal 2000)",
                4,
                20_000,
                n -> newest(articles, n).into(new ArrayList<>()));
        measure(
                "the same, two fields",
                4,
                20_000,
                n ->
                        newest(articles, n)
                                .projection(Projections.include("slug", "published"))
                                .into(new ArrayList<>()));
        measure(
                "count by status",
                4,
                10_000,
                n -> articles.countDocuments(Filters.eq("status", "s" + n % STATES)));
    }

    private static FindIterable<Document> newest(MongoCollection<Document> articles, int n) {
        return articles.find(Filters.eq("status", "s" + n % STATES))
                .sort(Sorts.descending("published"))
                .limit(ROWS);
    }

    private void write(MongoCollection<Document> articles) throws Exception {
        measure(
                "update by _id, durable",
                4,
                4_000,
                n -> articles.updateOne(Filters.eq(n), Updates.inc("version", 1)));
        IntConsumer insert =
                n -> articles.insertOne(article(next.getAndIncrement(), new Random(n)));
        measure("insert, durable (goal 1000)", 8, 8_000, insert);
        measure("insert, durable", 1, 1_000, insert);
    }

    private void measure(String name, int threads, int operations, IntConsumer operation)
            throws Exception {
        Load load = new Load(threads, size, operation);
        load.run(operations);
        say("%-42s %d threads  %s", name, threads, load.run(operations));
    }

    private long fsyncs() throws IOException {
        Path file = folder.resolve("fsync.probe");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            int count = 0;
            while (System.nanoTime() - start < 1_000_000_000L) {
                channel.write(ByteBuffer.allocate(4096), count++ * 4096L);
                channel.force(true);
            }
            return count;
        } finally {
            Files.delete(file);
        }
    }

    private long fileBytes() throws IOException {
        return Files.size(folder.resolve(DataFile.NAME));
    }

    /** Linux tells what the process holds, client included; other systems do not. */
    private static void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            List<String> lines = Files.readAllLines(status);
            lines.removeIf(line -> !line.startsWith("VmRSS") && !line.startsWith("VmHWM"));
            lines.forEach(line -> say("%s (goal < 500 MB)", line.replaceAll("\\s+", " ")));
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
