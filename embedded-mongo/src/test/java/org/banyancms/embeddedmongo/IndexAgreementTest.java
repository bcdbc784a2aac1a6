package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;
import static org.banyancms.embeddedmongo.conformance.Subject.ids;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "Whatever is asked of whatever documents, an answer is the same with any index and with none")
class IndexAgreementTest {

    private static final List<Document> KEYS =
            List.of(
                    doc("a", 1),
                    doc("b", -1),
                    doc("a", 1, "b", -1),
                    doc("b", 1, "c.x", 1),
                    doc("c.x", 1),
                    doc("t", 1),
                    doc("t", -1, "a", 1));
    private static final List<Document> SORTS =
            List.of(
                    doc(),
                    doc("a", 1),
                    doc("b", -1),
                    doc("a", 1, "b", -1),
                    doc("a", -1, "b", 1),
                    doc("t", -1, "a", 1),
                    doc("c.x", 1));

    /** Long runs set this; a build asks a few. */
    private static final int QUERIES = Integer.getInteger("banyan.agreement.queries", 40);

    private Random random;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void agrees(long seed) {
        random = new Random(seed);
        boolean arrays = seed % 2 == 0;
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> plain = client.getDatabase("t").getCollection("plain");
            MongoCollection<Document> indexed = client.getDatabase("t").getCollection("indexed");
            KEYS.forEach(key ->
                    indexed.createIndex(key, new IndexOptions().sparse(random.nextInt(4) == 0)));
            for (int i = 0; i < 250; i++) {
                Document document = document(i, arrays);
                plain.insertOne(document);
                indexed.insertOne(document);
            }
            change(plain, indexed, arrays);
            for (int i = 0; i < QUERIES; i++) {
                compare(plain, indexed, filter(2), SORTS.get(random.nextInt(SORTS.size())));
            }
            assertThat(server.findings()).isEmpty();
        }
    }

    private void change(
            MongoCollection<Document> plain, MongoCollection<Document> indexed, boolean arrays) {
        for (int i = 0; i < 60; i++) {
            Document filter = doc("_id", random.nextInt(250));
            Document change =
                    random.nextBoolean()
                            ? doc("$set", doc("a", value(arrays), "c", doc("x", value(false))))
                            : doc("$unset", doc("b", ""));
            plain.updateOne(filter, change);
            indexed.updateOne(filter, change);
        }
        Document gone = doc("_id", doc("$in", List.of(3, 33, 133)));
        plain.deleteMany(gone);
        indexed.deleteMany(gone);
    }

    private void compare(
            MongoCollection<Document> plain,
            MongoCollection<Document> indexed,
            Document filter,
            Document sort) {
        Document order = new Document(sort).append("_id", random.nextBoolean() ? 1 : -1);
        List<Object> expected = ids(plain.find(filter).sort(order));
        String asked = filter.toJson() + " by " + order.toJson();
        assertThat(ids(indexed.find(filter).sort(order))).as(asked).isEqualTo(expected);
        assertThat(indexed.countDocuments(filter)).as(asked).isEqualTo(expected.size());
        assertThat(ids(indexed.find(filter).sort(order).skip(2).limit(5)))
                .as(asked)
                .isEqualTo(
                        expected.subList(
                                Math.min(2, expected.size()), Math.min(7, expected.size())));
        for (Document index : indexed.listIndexes()) {
            if (!index.getBoolean("sparse", false)) {
                FindIterable<Document> hinted =
                        indexed.find(filter).sort(order).hintString(index.getString("name"));
                assertThat(ids(hinted))
                        .as(asked + " from " + index.getString("name"))
                        .isEqualTo(expected);
            }
        }
    }

    private Document document(int id, boolean arrays) {
        Document document = doc("_id", id, "t", text());
        if (random.nextInt(5) > 0) {
            document.append("a", value(arrays && random.nextInt(3) == 0));
        }
        if (random.nextInt(5) > 0) {
            document.append("b", value(false));
        }
        if (random.nextInt(3) > 0) {
            Supplier<Document> inner =
                    () -> random.nextInt(4) == 0 ? doc("y", 1) : doc("x", value(false));
            boolean list = arrays && !(document.get("b") instanceof List) && random.nextBoolean();
            document.append("c", list ? Arrays.asList(inner.get(), inner.get()) : inner.get());
        }
        return document;
    }

    private Object value(boolean array) {
        if (array) {
            return random.nextInt(4) == 0 ? List.of() : Arrays.asList(value(false), value(false));
        }
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> random.nextInt(6) + 0.5;
            case 2 -> (long) random.nextInt(6);
            case 3 -> text();
            case 4 -> new Date(random.nextInt(4));
            case 5 -> random.nextBoolean();
            case 6 -> new ObjectId(new Date(random.nextInt(3) * 1000L), 1);
            default -> random.nextInt(6) - 2;
        };
    }

    private String text() {
        return List.of("", "a", "ab", "abc", "b", "đường", "Tân", "tân trào", "a\0b", "~")
                .get(random.nextInt(10));
    }

    private Document filter(int depth) {
        int kind = random.nextInt(depth > 0 ? 7 : 5);
        if (kind == 5) {
            return doc("$or", List.of(filter(depth - 1), filter(depth - 1)));
        }
        if (kind == 6) {
            return doc("$and", List.of(filter(depth - 1), filter(depth - 1)));
        }
        Document filter = new Document(path(), condition());
        if (random.nextBoolean()) {
            filter.append(path(), condition());
        }
        return filter;
    }

    private String path() {
        return List.of("a", "a", "b", "c.x", "t", "_id").get(random.nextInt(6));
    }

    private Object condition() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> value(false);
            case 3 -> doc("$gt", value(false));
            case 4 -> doc("$lte", value(false));
            case 5 -> doc("$gte", random.nextInt(5) - 2, "$lt", random.nextInt(8));
            case 6 -> doc("$in", Arrays.asList(value(false), value(false), value(false)));
            case 7 -> doc("$exists", random.nextBoolean());
            case 8 ->
                    Pattern.compile(
                            List.of("^a", "^ab?", "^Tân", "b", "^(a|b)", "^tân trào$")
                                    .get(random.nextInt(6)));
            default -> doc("$ne", value(false));
        };
    }
}
