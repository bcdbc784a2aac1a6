package org.banyancms.embeddedmongo;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/**
 * The process that is killed: four writers, each of which notes a write only after it was
 * acknowledged.
 *
 * <p>A line goes straight to the operating system, which outlives the process.
 */
final class KilledServer {

    private static final int WRITERS = 4;

    private final MongoDatabase database;
    private final FileOutputStream log;

    private KilledServer(MongoDatabase database, FileOutputStream log) {
        this.database = database;
        this.log = log;
    }

    public static void main(String[] args) throws IOException {
        EmbeddedMongo mongo =
                EmbeddedMongo.open(Path.of(args[0]), EmbeddedMongoSettings.defaults());
        MongoDatabase database = MongoClients.create(mongo.connectionString()).getDatabase("kill");
        MongoCollection<Document> articles = database.getCollection("articles");
        articles.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        articles.createIndex(
                Indexes.compoundIndex(Indexes.ascending("status"), Indexes.descending("version")));
        articles.createIndex(Indexes.ascending("tags"), new IndexOptions().sparse(true));
        KilledServer server = new KilledServer(database, new FileOutputStream(args[1], true));
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = args[2] + "-" + writer;
            Thread.ofPlatform().start(() -> server.write(name));
        }
    }

    private void write(String writer) {
        MongoCollection<Document> articles = database.getCollection("articles");
        MongoCollection<Document> counters = database.getCollection("counters");
        for (int n = 0; ; n++) {
            String id = writer + "-" + n;
            articles.insertOne(article(id));
            note("insert", id, 0);
            if (n % 3 == 0) {
                insertBatchAndDelete(articles, id);
            }
            if (n % 2 == 1) {
                String earlier = writer + "-" + (n / 2);
                Document updated =
                        articles.findOneAndUpdate(
                                Filters.eq("slug", "slug-" + earlier),
                                Updates.combine(
                                        Updates.inc("version", 1),
                                        Updates.set("status", "s" + n % 5),
                                        Updates.push("tags", "v" + n)),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
                note("version", earlier, updated.getInteger("version"));
            }
            Document counter =
                    counters.findOneAndUpdate(
                            Filters.eq("_id", "all"),
                            Updates.inc("value", 1L),
                            new FindOneAndUpdateOptions()
                                    .upsert(true)
                                    .returnDocument(ReturnDocument.AFTER));
            note("counter", "all", counter.getLong("value"));
            counters.updateOne(
                    Filters.eq("_id", writer),
                    Updates.set("value", (long) n),
                    new UpdateOptions().upsert(true));
            note("counter", writer, n);
        }
    }

    private void insertBatchAndDelete(MongoCollection<Document> articles, String id) {
        List<String> batch = List.of(id + "-a", id + "-b", id + "-c");
        articles.insertMany(batch.stream().map(KilledServer::article).toList());
        batch.forEach(each -> note("insert", each, 0));
        List<String> gone = batch.subList(1, 3);
        gone.forEach(each -> note("deleting", each, 0)); // from here on it may be there or not
        articles.deleteMany(Filters.in("_id", gone));
        gone.forEach(each -> note("delete", each, 0));
    }

    private static Document article(String id) {
        return new Document("_id", id)
                .append("slug", "slug-" + id)
                .append("status", "new")
                .append("version", 0)
                .append("tags", List.of("t" + id.hashCode() % 10, "all"))
                .append("text", "Tân Trào ".repeat(200));
    }

    private void note(String kind, String id, long value) {
        try {
            synchronized (log) {
                log.write((kind + " " + id + " " + value + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
