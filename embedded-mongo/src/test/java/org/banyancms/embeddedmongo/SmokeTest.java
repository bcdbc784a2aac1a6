package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.*;
import java.util.*;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void works() {
        try (var mongo = EmbeddedMongo.inMemory();
                var client = MongoClients.create(mongo.connectionString())) {
            var c = client.getDatabase("t").getCollection("c");
            c.createIndex(Indexes.ascending("a"));
            for (int i = 0; i < 200; i++)
                c.insertOne(
                        new Document("_id", i).append("a", i % 10).append("b", List.of(i, i + 1)));
            c.createIndex(Indexes.ascending("b"));
            assertThat(c.countDocuments()).isEqualTo(200);
            assertThat(c.countDocuments(new Document("a", 3))).isEqualTo(20);
            assertThat(c.find(new Document("b", 3)).into(new ArrayList<>())).hasSize(2);
            assertThat(c.find().into(new ArrayList<>())).hasSize(200);
            c.updateMany(new Document("a", 3), Updates.inc("a", 100));
            assertThat(c.countDocuments(new Document("a", 103))).isEqualTo(20);
            c.deleteMany(new Document("a", 103));
            assertThat(c.countDocuments()).isEqualTo(180);
            System.out.println(
                    c.findOneAndUpdate(
                            new Document("_id", 7),
                            Updates.set("x", 1),
                            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
            System.out.println(
                    c.updateOne(
                            new Document("_id", 7777),
                            Updates.set("x", 1),
                            new UpdateOptions().upsert(true)));
            System.out.println(
                    c.aggregate(
                                    List.of(
                                            Aggregates.match(Filters.gt("a", 4)),
                                            Aggregates.group("$a", Accumulators.sum("n", 1)),
                                            Aggregates.sort(Sorts.ascending("_id"))))
                            .into(new ArrayList<>()));
        }
    }
}
