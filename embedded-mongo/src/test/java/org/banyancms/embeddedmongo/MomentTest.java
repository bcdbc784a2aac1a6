package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A moment of the whole store")
class MomentTest {

    @TempDir Path folder;

    @Test
    @DisplayName("shows no effect without its cause, however much is written meanwhile")
    void isOneMoment() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, EmbeddedMongoSettings.defaults());
                MongoClient client = MongoClients.create(mongo.connectionString());
                ExecutorService writers = Executors.newFixedThreadPool(3)) {
            MongoDatabase database = client.getDatabase("work");
            database.getCollection("head").insertOne(new Document("_id", "head").append("n", 0));
            for (int writer = 0; writer < 3; writer++) {
                writers.submit(() -> write(database, stop));
            }
            try {
                for (int round = 0; round < 20; round++) {
                    check(mongo);
                }
            } finally {
                stop.set(true);
            }
        }
    }

    /** First the number, then what bears it, then a note of that: causes before effects. */
    private static void write(MongoDatabase database, AtomicBoolean stop) {
        FindOneAndUpdateOptions after =
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        while (!stop.get()) {
            int n =
                    database.getCollection("head")
                            .findOneAndUpdate(Filters.eq("head"), Updates.inc("n", 1), after)
                            .getInteger("n");
            database.getCollection("causes")
                    .insertOne(new Document("_id", n).append("text", "x".repeat(2000)));
            database.getCollection("effects").insertOne(new Document("_id", n));
        }
    }

    private static void check(EmbeddedMongo mongo) {
        try (Moment moment = mongo.moment()) {
            List<Integer> causes = ids(moment.documents("work", "causes"));
            int head =
                    new RawBsonDocument(moment.documents("work", "head").next())
                            .getInt32("n")
                            .getValue();
            assertThat(causes).containsAll(ids(moment.documents("work", "effects")));
            assertThat(causes).allMatch(n -> n <= head);
            assertThat(ids(moment.documents("work", "causes"))).as("read again").isEqualTo(causes);
            assertThat(moment.collections("work")).contains("head");
            assertThat(moment.documents("work", "nothing")).isExhausted();
        }
    }

    private static List<Integer> ids(Iterator<byte[]> documents) {
        List<Integer> ids = new ArrayList<>();
        documents.forEachRemaining(
                bytes -> ids.add(new RawBsonDocument(bytes).getInt32("_id").getValue()));
        return ids;
    }
}
