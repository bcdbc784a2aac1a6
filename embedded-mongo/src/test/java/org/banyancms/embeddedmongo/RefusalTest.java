package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.CodeWithScope;
import org.bson.types.Symbol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is not supported is refused by name and changes nothing")
class RefusalTest {

    private static EmbeddedMongo server;
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        server = EmbeddedMongo.inMemory();
        client = MongoClients.create(server.connectionString());
        database = client.getDatabase("refusals");
        database.getCollection("c").insertOne(doc("_id", 1, "a", 1));
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                // commands
                refused("an unknown command", 59, "frobnicate", doc("frobnicate", 1)),
                refused("explain", 115, "explain", doc("explain", doc("find", "c"))),
                refused("mapReduce", 115, "mapReduce", doc("mapReduce", "c")),
                refused("the client's bulkWrite", 115, "bulkWrite", doc("bulkWrite", 1)),
                refused("createUser", 115, "createUser", doc("createUser", "u")),
                // sessions and concerns
                refused("a session", 20, "lsid", doc("find", "c", "lsid", doc("id", 1))),
                refused(
                        "a transaction",
                        20,
                        "startTransaction",
                        doc("find", "c", "startTransaction", true)),
                refused(
                        "a retryable write",
                        20,
                        "txnNumber",
                        doc("insert", "c", "documents", List.of(doc("_id", 9)), "txnNumber", 1L)),
                refused(
                        "a write concern of two servers",
                        2,
                        "'w' > 1",
                        insert("writeConcern", doc("w", 2))),
                refused(
                        "a tagged write concern",
                        79,
                        "far",
                        insert("writeConcern", doc("w", "far"))),
                refused(
                        "a snapshot read",
                        72,
                        "snapshot",
                        doc("find", "c", "readConcern", doc("level", "snapshot"))),
                // collections
                refused(
                        "a capped collection",
                        72,
                        "capped",
                        doc("create", "n", "capped", true, "size", 1000)),
                refused(
                        "a view",
                        72,
                        "viewOn",
                        doc(
                                "create",
                                "n",
                                "viewOn",
                                "c",
                                "pipeline",
                                List.of(doc("$match", doc())))),
                refused(
                        "a time series",
                        72,
                        "timeseries",
                        doc("create", "n", "timeseries", doc("timeField", "t"))),
                refused(
                        "a validator",
                        72,
                        "validator",
                        doc("create", "n", "validator", doc("a", 1))),
                refused(
                        "a collation of a collection",
                        72,
                        "collation",
                        doc("create", "n", "collation", doc("locale", "vi"))),
                refused(
                        "a collection of the system",
                        73,
                        "system.x",
                        doc("insert", "system.x", "documents", List.of(doc()))),
                // indexes
                refused(
                        "a partial index",
                        67,
                        "partialFilterExpression",
                        index(doc("a", 1), "partialFilterExpression", doc("a", 1))),
                refused(
                        "a TTL index",
                        67,
                        "expireAfterSeconds",
                        index(doc("a", 1), "expireAfterSeconds", 60)),
                refused(
                        "an index with a collation",
                        67,
                        "collation",
                        index(doc("a", 1), "collation", doc("locale", "vi"))),
                refused("a hidden index", 67, "hidden", index(doc("a", 1), "hidden", true)),
                refused("a text index", 67, "text", index(doc("a", "text"))),
                refused("a hashed index", 67, "hashed", index(doc("a", "hashed"))),
                refused("a wildcard index", 67, "$**", index(doc("$**", 1))),
                refused("a geo index", 67, "2dsphere", index(doc("a", "2dsphere"))),
                refused(
                        "dropping the index on _id",
                        72,
                        "_id",
                        doc("dropIndexes", "c", "index", "_id_")),
                // queries
                refused(
                        "a collation",
                        72,
                        "collation",
                        doc("find", "c", "collation", doc("locale", "vi"))),
                refused("let", 72, "let", doc("find", "c", "let", doc("x", 1))),
                refused("a tailable cursor", 72, "tailable", doc("find", "c", "tailable", true)),
                refused("$text", 27, "$text", find(doc("$text", doc("$search", "x")))),
                refused("$where", 2, "$where", find(doc("$where", "true"))),
                refused(
                        "$jsonSchema",
                        2,
                        "$jsonSchema",
                        find(doc("$jsonSchema", doc("required", List.of("a"))))),
                refused("$near", 2, "$near", find(doc("a", doc("$near", List.of(1, 1))))),
                refused("$geoWithin", 2, "$geoWithin", find(doc("a", doc("$geoWithin", doc())))),
                refused("$bitsAllSet", 2, "$bitsAllSet", find(doc("a", doc("$bitsAllSet", 1)))),
                refused(
                        "an unknown operator within $or",
                        2,
                        "$like",
                        find(doc("$or", List.of(doc("a", doc("$like", "x")))))),
                refused(
                        "an unknown expression",
                        168,
                        "$dateTrunc",
                        find(doc("$expr", doc("$dateTrunc", doc())))),
                refused("a broken pattern", 51091, "invalid", find(doc("a", doc("$regex", "(")))),
                refused("a hint at no index", 2, "hint", doc("find", "c", "hint", "none")),
                refused(
                        "a sort by score",
                        2,
                        "sort order",
                        doc("find", "c", "sort", doc("s", doc("$meta", "textScore")))),
                refused(
                        "a positional projection",
                        2,
                        "a.$",
                        doc("find", "c", "projection", doc("a.$", 1))),
                refused(
                        "a computed projection",
                        2,
                        "projection",
                        doc("find", "c", "projection", doc("x", doc("$add", List.of(1, 2))))),
                // aggregation
                refused(
                        "a change stream",
                        40573,
                        "$changeStream",
                        aggregate(doc("$changeStream", doc()))),
                refused("$out", 40324, "$out", aggregate(doc("$out", "x"))),
                refused("$merge", 40324, "$merge", aggregate(doc("$merge", "x"))),
                refused("$unionWith", 40324, "$unionWith", aggregate(doc("$unionWith", "x"))),
                refused(
                        "$setWindowFields",
                        40324,
                        "$setWindowFields",
                        aggregate(doc("$setWindowFields", doc()))),
                refused("$geoNear", 40324, "$geoNear", aggregate(doc("$geoNear", doc()))),
                refused("$search", 40324, "$search", aggregate(doc("$search", doc()))),
                refused(
                        "a stage in a facet",
                        40324,
                        "$out",
                        aggregate(doc("$facet", doc("x", List.of(doc("$out", "y")))))),
                refused(
                        "$lookup with a pipeline",
                        9,
                        "pipeline",
                        aggregate(
                                doc(
                                        "$lookup",
                                        doc("from", "c", "as", "x", "pipeline", List.of())))),
                refused(
                        "an unknown accumulator",
                        15952,
                        "$stdDevPop",
                        aggregate(doc("$group", doc("_id", 1, "x", doc("$stdDevPop", "$a"))))),
                refused("a computed path", 9, "a.b", aggregate(doc("$addFields", doc("a.b", 1)))));
    }

    static Stream<Arguments> writes() {
        return Stream.of(
                refused("a pipeline", 9, "pipeline", update(List.of(doc("$set", doc("a", 2))))),
                refused("$bit", 9, "$bit", update(doc("$bit", doc("a", doc("or", 4))))),
                refused("an unknown operator", 9, "$frob", update(doc("$frob", doc("a", 1)))),
                refused(
                        "an unknown clause of $push",
                        2,
                        "$frob",
                        update(doc("$push", doc("l", doc("$each", List.of(1), "$frob", 1))))),
                refused("a changed id", 66, "_id", update(doc("$set", doc("_id", 5)))),
                refused(
                        "a collation",
                        72,
                        "collation",
                        doc(
                                "update",
                                "c",
                                "updates",
                                List.of(
                                        doc(
                                                "q",
                                                doc("_id", 1),
                                                "u",
                                                doc("$set", doc("a", 2)),
                                                "collation",
                                                doc("locale", "vi"))))),
                refused(
                        "a delete with a collation",
                        72,
                        "collation",
                        doc(
                                "delete",
                                "c",
                                "deletes",
                                List.of(
                                        doc(
                                                "q",
                                                doc("_id", 1),
                                                "limit",
                                                1,
                                                "collation",
                                                doc("locale", "vi"))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("Commands and options")
    void refuses(String what, int code, String named, Document command) {
        assertThatThrownBy(() -> database.runCommand(command))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> {
                            assertThat(e.getErrorCode()).isEqualTo(code);
                            assertThat(e.getErrorMessage()).contains(named);
                        });
        assertNothingChanged();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    @DisplayName("Forms of writing")
    void refusesWrites(String what, int code, String named, Document command) {
        List<Document> errors = database.runCommand(command).getList("writeErrors", Document.class);
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst()).containsEntry("code", code);
        assertThat(errors.getFirst().getString("errmsg")).contains(named);
        assertNothingChanged();
    }

    @Test
    @DisplayName("The driver itself refuses sessions")
    void refusesSessions() {
        assertThatThrownBy(
                        () -> {
                            try (var session = client.startSession()) {
                                database.getCollection("c").insertOne(session, doc("_id", 7));
                            }
                        })
                .isInstanceOf(MongoClientException.class)
                .hasMessageContaining("session");
        assertNothingChanged();
    }

    @Test
    @DisplayName("A document that would grow beyond 16 MB")
    void refusesGiants() {
        var large = client.getDatabase("other").getCollection("large");
        large.insertOne(doc("_id", 1, "x", "y".repeat(9_000_000)));
        assertThatThrownBy(() ->
                        large.updateOne(
                                doc("_id", 1), doc("$set", doc("z", "y".repeat(9_000_000)))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(10334));
        assertThat(large.find().first()).containsOnlyKeys("_id", "x");
    }

    @Test
    @DisplayName("Kinds of values that cannot be kept")
    void refusesValues() {
        for (Object value :
                List.of(
                        new Symbol("s"),
                        new CodeWithScope("f", doc()),
                        new Binary((byte) 5, new byte[16]))) {
            assertThatThrownBy(
                            () -> database.getCollection("c").insertOne(doc("_id", 3, "x", value)))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(22));
        }
        assertNothingChanged();
    }

    private static void assertNothingChanged() {
        assertThat(database.getCollection("c").find()).containsExactly(doc("_id", 1, "a", 1));
        assertThat(database.listCollectionNames()).containsExactly("c");
        assertThat(database.getCollection("c").listIndexes()).hasSize(1);
    }

    private static Arguments refused(String what, int code, String named, Document command) {
        return Arguments.of(what, code, named, command);
    }

    private static Document insert(String option, Object value) {
        return doc("insert", "c", "documents", List.of(doc("_id", 9)), option, value);
    }

    private static Document index(Document key, Object... option) {
        Document description = doc("key", key, "name", "n");
        description.putAll(doc(option));
        return doc("createIndexes", "c", "indexes", List.of(description));
    }

    private static Document find(Document filter) {
        return doc("find", "c", "filter", filter);
    }

    private static Document aggregate(Document stage) {
        return doc("aggregate", "c", "pipeline", List.of(stage), "cursor", doc());
    }

    private static Document update(Object update) {
        return doc("update", "c", "updates", List.of(doc("q", doc("_id", 1), "u", update)));
    }
}
