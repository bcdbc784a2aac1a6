package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;
import static org.banyancms.embeddedmongo.conformance.Subject.ids;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoQueryException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A query is kept within bounds")
class BoundsTest {

    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> articles;

    @BeforeEach
    void fill() {
        server =
                EmbeddedMongo.inMemory(
                        EmbeddedMongoSettings.defaults().withSortMemoryBytes(200_000));
        client = MongoClients.create(server.connectionString());
        articles = client.getDatabase("t").getCollection("articles");
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            documents.add(
                    doc(
                            "_id",
                            i,
                            "slug",
                            "s" + i,
                            "status",
                            i % 4 == 0 ? "live" : "draft",
                            "n",
                            i % 100,
                            "tags",
                            List.of("t" + i % 50, "all"),
                            "pad",
                            "x".repeat(900)));
        }
        articles.insertMany(documents);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    /** How many documents the server read for this query. */
    private long examined(Runnable query) {
        long before = Rows.EXAMINED.sum();
        query.run();
        return Rows.EXAMINED.sum() - before;
    }

    private List<Object> find(Document filter, Document sort, int limit) {
        return ids(articles.find(filter).sort(sort).limit(limit));
    }

    @Test
    @DisplayName("a sort without an index fails with MongoDB's error when it would hold too much")
    void boundsSorts() {
        assertThatThrownBy(() -> ids(articles.find().sort(doc("n", 1))))
                .isInstanceOfSatisfying(
                        MongoQueryException.class,
                        e -> {
                            assertThat(e.getErrorCode()).isEqualTo(292);
                            assertThat(e.getMessage()).contains("200000 bytes");
                        });
        assertThatThrownBy(() ->
                        articles.aggregate(
                                        List.of(
                                                doc("$addFields", doc("m", "$n")),
                                                doc("$sort", doc("m", 1))))
                                .first())
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(292));
        assertThat(find(doc(), doc("n", 1, "_id", 1), 3))
                .as("a limit keeps it small")
                .containsExactly(0, 100, 200);
        articles.createIndex(doc("n", 1));
        assertThat(ids(articles.find().sort(doc("n", 1))))
                .as("an index needs no sort")
                .hasSize(1000);
    }

    @Test
    @DisplayName("a time limit ends a query with MongoDB's error")
    void boundsTime() {
        assertThat(ids(articles.find().maxTime(1, TimeUnit.MINUTES))).hasSize(1000);
        Document slow = doc("$or", List.of(doc("pad", doc("$regex", "x*y$")), doc("n", -1)));
        assertThatThrownBy(() -> ids(articles.find(slow).maxTime(1, TimeUnit.MILLISECONDS)))
                .isInstanceOf(MongoExecutionTimeoutException.class);
    }

    @Test
    @DisplayName(
            "an index is used for equality, $in, ranges, prefixes and ids, and reads no more than it must")
    void readsLittle() {
        articles.createIndex(doc("slug", 1));
        articles.createIndex(doc("n", 1));
        articles.createIndex(doc("tags", 1));
        assertThat(examined(() -> find(doc("slug", "s77"), doc(), 0))).isEqualTo(1);
        assertThat(
                        examined(() ->
                                find(
                                        doc("slug", doc("$in", List.of("s1", "s2", "nope"))),
                                        doc(),
                                        0)))
                .isEqualTo(2);
        assertThat(examined(() -> find(doc("n", doc("$gte", 98)), doc(), 0))).isEqualTo(20);
        assertThat(examined(() -> find(doc("slug", doc("$regex", "^s99")), doc(), 0)))
                .isEqualTo(11);
        assertThat(examined(() -> find(doc("_id", doc("$gt", 500, "$lt", 510)), doc(), 0)))
                .isLessThanOrEqualTo(11);
        assertThat(examined(() -> find(doc("tags", "t7"), doc(), 0))).isEqualTo(20);
        assertThat(examined(() -> articles.countDocuments(doc("n", 5))))
                .as("counted without reading")
                .isZero();
        assertThat(examined(() -> articles.updateOne(doc("slug", "s5"), doc("$set", doc("x", 1)))))
                .isEqualTo(1);
        assertThat(examined(() -> articles.deleteMany(doc("n", 6)))).isEqualTo(10);
    }

    @Test
    @DisplayName("an index gives the order both ways and stops at the limit")
    void readsInOrder() {
        articles.createIndex(doc("status", 1, "n", -1));
        assertThat(examined(() -> find(doc("status", "live"), doc("n", -1), 5))).isEqualTo(5);
        assertThat(examined(() -> find(doc("status", "live"), doc("n", 1), 5))).isEqualTo(5);
        assertThat(
                        examined(() ->
                                find(doc("status", "live", "n", doc("$lt", 50)), doc("n", -1), 5)))
                .isEqualTo(5);
        assertThat(examined(() -> find(doc(), doc("status", 1, "n", -1), 5))).isEqualTo(5);
        assertThat(examined(() -> find(doc(), doc("_id", -1), 5))).isEqualTo(5);
        assertThat(find(doc(), doc("_id", -1), 2)).containsExactly(999, 998);
        assertThat(examined(() -> find(doc(), doc("status", 1, "n", 1), 5)))
                .as("not that order")
                .isEqualTo(1000);
    }

    @Test
    @DisplayName("of several indexes the most selective is taken, a unique one first")
    void choosesWell() {
        articles.createIndex(doc("status", 1));
        articles.createIndex(doc("status", 1, "n", 1));
        articles.createIndex(doc("slug", 1), new IndexOptions().unique(true));
        assertThat(examined(() -> find(doc("status", "live", "n", 4), doc(), 0))).isEqualTo(10);
        assertThat(
                        examined(() ->
                                find(doc("status", "live", "n", 4, "slug", "s4"), doc("n", 1), 0)))
                .isEqualTo(1);
        assertThat(examined(() -> find(doc("status", "live", "slug", "s4"), doc("n", 1), 10)))
                .isEqualTo(1);
        assertThat(examined(() -> ids(articles.find(doc("slug", "s4")).hint(doc("status", 1)))))
                .as("a hint is obeyed")
                .isEqualTo(1000);
    }

    @Test
    @DisplayName("a page by key after the last one reads only that page")
    void readsOnePage() {
        articles.createIndex(doc("n", 1, "_id", 1));
        Document after =
                doc("$or", List.of(doc("n", doc("$gt", 90)), doc("n", 90, "_id", doc("$gt", 500))));
        assertThat(examined(() -> find(after, doc("n", 1, "_id", 1), 5))).isLessThanOrEqualTo(15);
    }

    @Test
    @DisplayName("a cursor sees the moment it began, and its pages are kept until it ends")
    void readsOneMoment() {
        var cursor = articles.find().sort(doc("_id", 1)).batchSize(10).iterator();
        cursor.next();
        articles.updateMany(doc(), doc("$set", doc("status", "gone")));
        articles.deleteMany(doc("_id", doc("$gt", 500)));
        int seen = 1;
        while (cursor.hasNext()) {
            assertThat(cursor.next()).doesNotContainEntry("status", "gone");
            seen++;
        }
        assertThat(seen).isEqualTo(1000);
    }
}
