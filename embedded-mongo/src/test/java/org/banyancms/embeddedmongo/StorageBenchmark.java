package org.banyancms.embeddedmongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.bson.Document;

/**
 * Measures the embedded server: {@code java -Xmx512m ... StorageBenchmark FOLDER [documents]}.
 *
 * <p>Documents of about 4 KB with three secondary indexes; figures are per second, latencies in
 * milliseconds.
 */
final class StorageBenchmark {

    private static final Random RANDOM = new Random(7);

    private final MongoCollection<Document> articles;
    private final int size;

    private StorageBenchmark(MongoCollection<Document> articles, int size) {
        this.articles = articles;
        this.size = size;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        Files.createDirectories(folder);
        System.out.printf(Locale.ROOT, "fsync of this disk alone: %d/s%n", fsyncs(folder));
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, EmbeddedMongoSettings.defaults());
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            StorageBenchmark benchmark =
                    new StorageBenchmark(
                            client.getDatabase("bench").getCollection("articles"), size);
            benchmark.fill();
            benchmark.measure();
            report(folder);
            new CountDownLatch(1).await(60, TimeUnit.SECONDS); // time for the housekeeping
            report(folder);
        }
        long start = System.nanoTime();
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, EmbeddedMongoSettings.defaults());
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("bench")
                    .getCollection("articles")
                    .find(new Document("slug", "slug-1"))
                    .first();
            System.out.printf(
                    Locale.ROOT,
                    "open and first query: %d ms%n",
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    private void fill() throws Exception {
        articles.createIndex(new Document("slug", 1), new IndexOptions().unique(true));
        articles.createIndex(new Document("status", 1).append("published", -1));
        articles.createIndex(new Document("owner", 1));
        long start = System.nanoTime();
        for (int from = 0; from < size; from += 100) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + 100); i++) {
                batch.add(article(i));
            }
            articles.insertMany(batch);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "insertMany(100), 1 thread, fsync each: %.0f documents/s%n",
                size / seconds);
    }

    private Document article(int i) {
        byte[] text = new byte[1400];
        RANDOM.nextBytes(text);
        return new Document("_id", i)
                .append("slug", "slug-" + i)
                .append("status", "s" + i % 10)
                .append("published", (long) RANDOM.nextInt())
                .append("owner", "o" + i % (Math.max(20, size) / 20))
                .append("text", Arrays.toString(text).substring(0, 3900));
    }

    private void measure() throws Exception {
        run("(warm-up)", 4, 30_000, n -> articles.find(new Document("owner", "none" + n)).first());
        run(
                "find by unique key",
                4,
                20_000,
                n -> articles.find(new Document("slug", "slug-" + n)).first());
        run("find by _id", 4, 20_000, n -> articles.find(new Document("_id", n)).first());
        run(
                "secondary equality, 20 rows",
                4,
                4_000,
                n ->
                        articles.find(new Document("owner", "o" + n % (Math.max(20, size) / 20)))
                                .into(new ArrayList<>()));
        run(
                "filter + sort + limit 20",
                4,
                4_000,
                n ->
                        articles.find(new Document("status", "s" + n % 10))
                                .sort(new Document("published", -1))
                                .limit(20)
                                .into(new ArrayList<>()));
        run(
                "filter + sort + limit 20, 3 fields",
                4,
                4_000,
                n ->
                        articles.find(new Document("status", "s" + n % 10))
                                .sort(new Document("published", -1))
                                .limit(20)
                                .projection(new Document("slug", 1).append("published", 1))
                                .into(new ArrayList<>()));
        run(
                "count by status",
                4,
                2_000,
                n -> articles.countDocuments(new Document("status", "s" + n % 10)));
        run(
                "updateOne by _id, fsync each",
                4,
                4_000,
                n ->
                        articles.updateOne(
                                new Document("_id", n),
                                new Document("$inc", new Document("version", 1))));
        int[] next = {size};
        run(
                "insertOne, fsync each",
                8,
                8_000,
                n -> {
                    int id;
                    synchronized (next) {
                        id = next[0]++;
                    }
                    articles.insertOne(article(id));
                });
        run(
                "insertOne, fsync each",
                1,
                1_000,
                n -> {
                    synchronized (next) {
                        articles.insertOne(article(next[0]++));
                    }
                });
    }

    private void run(String name, int threads, int operations, IntConsumer operation)
            throws Exception {
        long[][] times = new long[threads][operations / threads];
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> futures = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                long[] mine = times[t];
                Random random = new Random(t);
                futures.add(
                        pool.submit(() -> {
                            for (int i = 0; i < mine.length; i++) {
                                long before = System.nanoTime();
                                operation.accept(random.nextInt(size));
                                mine[i] = System.nanoTime() - before;
                            }
                        }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] all = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-36s %d threads %8.0f/s  p50 %7.2f  p99 %7.2f%n",
                name,
                threads,
                all.length / seconds,
                all[all.length / 2] / 1e6,
                all[all.length * 99 / 100] / 1e6);
    }

    private static long fsyncs(Path folder) throws IOException {
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

    private static void report(Path folder) throws IOException {
        System.out.printf(
                Locale.ROOT, "file %d MB%n", Files.size(folder.resolve(DataFile.NAME)) >> 20);
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
                System.out.println(line);
            }
        }
    }
}
