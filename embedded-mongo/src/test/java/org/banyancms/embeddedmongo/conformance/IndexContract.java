package org.banyancms.embeddedmongo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;
import static org.banyancms.embeddedmongo.conformance.Subject.ids;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Indexes: what they forbid, how they are listed, and that bulk writes stop and count as they
 * should.
 */
public interface IndexContract extends Subject {

    IndexOptions UNIQUE = new IndexOptions().unique(true);

    private static void assertDuplicate(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> {
                            assertThat(e.getCode()).isEqualTo(11000);
                            assertThat(e.getMessage())
                                    .contains("E11000 duplicate key error collection: ")
                                    .contains("dup key: ");
                        });
    }

    @Test
    @DisplayName(
            "a unique index refuses a second document, on insert and on update, and nothing changes")
    default void isUnique() {
        var c = fresh();
        c.createIndex(doc("slug", 1), UNIQUE);
        c.insertOne(doc("_id", 1, "slug", "a"));
        assertDuplicate(() -> c.insertOne(doc("_id", 2, "slug", "a")));
        assertDuplicate(() -> c.insertOne(doc("_id", 1, "slug", "z")));
        c.insertOne(doc("_id", 2, "slug", "b"));
        assertDuplicate(() -> c.updateOne(doc("_id", 2), doc("$set", doc("slug", "a", "x", 1))));
        assertThat(c.find(doc("_id", 2)).first()).isEqualTo(doc("_id", 2, "slug", "b"));
        c.updateOne(doc("_id", 2), doc("$set", doc("slug", "c")));
        c.insertOne(doc("_id", 3, "slug", "b"));
        c.deleteOne(doc("_id", 1));
        c.insertOne(doc("_id", 1, "slug", "a"));
    }

    @Test
    @DisplayName("a unique index takes absent for null; a sparse one lets absent pass")
    default void isSparse() {
        var c = fresh();
        c.createIndex(doc("k", 1), UNIQUE);
        c.insertOne(doc("_id", 1));
        assertDuplicate(() -> c.insertOne(doc("_id", 2, "k", null)));
        var sparse = fresh();
        sparse.createIndex(doc("k", 1), new IndexOptions().unique(true).sparse(true));
        sparse.insertMany(
                List.of(
                        doc("_id", 1),
                        doc("_id", 2),
                        doc("_id", 3, "k", null),
                        doc("_id", 4, "k", 5)));
        assertDuplicate(() -> sparse.insertOne(doc("_id", 5, "k", null)));
        assertDuplicate(() -> sparse.insertOne(doc("_id", 5, "k", 5)));
        assertThat(ids(sparse.find().sort(doc("k", 1)))).as("sorted in full").hasSize(4);
        assertThat(ids(sparse.find(doc("k", null)).sort(doc("_id", 1)))).containsExactly(1, 2, 3);
        assertThat(ids(sparse.find(doc("k", doc("$gte", 5))))).containsExactly(4);
    }

    @Test
    @DisplayName("a compound unique index judges all its fields together")
    default void isCompound() {
        var c = fresh();
        c.createIndex(doc("locale", 1, "slug", 1), UNIQUE);
        c.insertMany(
                List.of(
                        doc("locale", "vi", "slug", "a"),
                        doc("locale", "en", "slug", "a"),
                        doc("locale", "vi", "slug", "b")));
        assertDuplicate(() -> c.insertOne(doc("locale", "vi", "slug", "b")));
        assertThat(c.countDocuments(doc("locale", "vi"))).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "a unique index on an array binds its elements, those of one document to each other")
    default void bindsArrays() {
        var c = fresh();
        c.createIndex(doc("v.locale", 1, "v.slug", 1), UNIQUE);
        c.insertOne(
                doc(
                        "_id",
                        1,
                        "v",
                        List.of(
                                doc("locale", "vi", "slug", "a"),
                                doc("locale", "en", "slug", "b"))));
        c.insertOne(
                doc(
                        "_id",
                        2,
                        "v",
                        List.of(
                                doc("locale", "vi", "slug", "b"),
                                doc("locale", "en", "slug", "a"))));
        assertDuplicate(
                () -> c.insertOne(doc("_id", 3, "v", List.of(doc("locale", "en", "slug", "b")))));
        c.insertOne(
                doc(
                        "_id",
                        4,
                        "v",
                        List.of(
                                doc("locale", "ko", "slug", "x"),
                                doc("locale", "ko", "slug", "x"))));
        c.updateOne(doc("_id", 1), doc("$pull", doc("v", doc("locale", "en"))));
        c.insertOne(doc("_id", 3, "v", List.of(doc("locale", "en", "slug", "b"))));
        assertThat(ids(c.find(doc("v.slug", "b")).sort(doc("_id", 1)))).containsExactly(2, 3);
    }

    @Test
    @DisplayName("two arrays in one compound index are refused")
    default void refusesParallelArrays() {
        var c = fresh();
        c.createIndex(doc("a", 1, "b", 1));
        assertThatThrownBy(() -> c.insertOne(doc("a", List.of(1), "b", List.of(2))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(171));
        assertThat(c.countDocuments()).isZero();
    }

    @Test
    @DisplayName(
            "an index is built over what is there; a unique one over duplicates is refused and leaves nothing")
    default void buildsOverExisting() {
        var c = holding(doc("_id", 1, "a", 1), doc("_id", 2, "a", 1), doc("_id", 3, "a", 2));
        assertThatThrownBy(() -> c.createIndex(doc("a", 1), UNIQUE))
                .isInstanceOfAny(DuplicateKeyException.class, MongoCommandException.class)
                .hasMessageContaining("E11000");
        assertThat(c.listIndexes().into(new ArrayList<>())).hasSize(1);
        c.createIndex(doc("a", 1));
        assertThat(ids(c.find(doc("a", 1)).sort(doc("_id", 1)))).containsExactly(1, 2);
    }

    @Test
    @DisplayName(
            "creating the same index again does nothing; the same name or key for another index is refused")
    default void knowsItsIndexes() {
        var c = fresh();
        c.createIndex(doc("a", 1, "b", -1), new IndexOptions().name("ab"));
        assertThatCode(() -> c.createIndex(doc("a", 1, "b", -1), new IndexOptions().name("ab")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> c.createIndex(doc("c", 1), new IndexOptions().name("ab")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class, e -> assertThat(e.getCode()).isEqualTo(86));
        assertThatThrownBy(
                        () -> c.createIndex(doc("a", 1, "b", -1), new IndexOptions().name("other")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class, e -> assertThat(e.getCode()).isEqualTo(85));
        assertThat(c.listIndexes().into(new ArrayList<>()))
                .extracting(index -> index.get("name"), index -> index.get("key"))
                .containsExactly(tuple("_id_", doc("_id", 1)), tuple("ab", doc("a", 1, "b", -1)));
        c.dropIndex("ab");
        assertThat(c.listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThatThrownBy(() -> c.dropIndex("ab"))
                .isInstanceOfSatisfying(
                        MongoCommandException.class, e -> assertThat(e.getCode()).isEqualTo(27));
    }

    @Test
    @DisplayName("dropping an index of one collection leaves the index of the same name in another")
    default void dropsOnlyItsOwn() {
        var one = holding(doc("a", 1));
        var two = holding(doc("a", 1));
        for (MongoCollection<Document> c : List.of(one, two)) {
            c.createIndex(doc("a", 1));
        }
        one.dropIndexes();
        assertThat(one.listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThat(two.listIndexes().into(new ArrayList<>())).hasSize(2);
        assertThat(two.countDocuments(doc("a", 1))).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "an ordered batch stops at the first error, an unordered one does the rest; both count right")
    default void countsBatches() {
        var c = fresh();
        List<Document> batch =
                List.of(doc("_id", 1), doc("_id", 1), doc("_id", 2), doc("_id", 2), doc("_id", 3));
        assertThatThrownBy(() -> c.insertMany(batch))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> {
                            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                            assertThat(e.getWriteErrors())
                                    .extracting(error -> error.getIndex())
                                    .containsExactly(1);
                        });
        c.deleteMany(doc());
        assertThatThrownBy(() -> c.insertMany(batch, new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> {
                            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(3);
                            assertThat(e.getWriteErrors())
                                    .extracting(error -> error.getIndex())
                                    .containsExactly(1, 3);
                        });
    }

    @Test
    @DisplayName("a mixed bulk of updates stops at its first error when ordered")
    default void stopsBulks() {
        var c = holding(doc("_id", 1, "k", 1), doc("_id", 2, "k", 2));
        c.createIndex(doc("k", 1), UNIQUE);
        var updates =
                Arrays.asList(
                        new UpdateOneModel<Document>(doc("_id", 1), doc("$set", doc("a", 1))),
                        new UpdateOneModel<Document>(doc("_id", 2), doc("$set", doc("k", 1))),
                        new UpdateOneModel<Document>(doc("_id", 1), doc("$set", doc("b", 1))),
                        new UpdateOneModel<Document>(
                                doc("_id", 9),
                                doc("$set", doc("k", 9)),
                                new UpdateOptions().upsert(true)),
                        new InsertOneModel<Document>(doc("_id", 5, "k", 5)),
                        new DeleteOneModel<Document>(doc("_id", 5)));
        assertThatThrownBy(() -> c.bulkWrite(updates))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> {
                            assertThat(e.getWriteErrors())
                                    .extracting(error -> error.getIndex())
                                    .containsExactly(1);
                            assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
                        });
        assertThat(c.find(doc("_id", 1)).first()).isEqualTo(doc("_id", 1, "k", 1, "a", 1));
        assertThatThrownBy(() -> c.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> {
                            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                            assertThat(e.getWriteResult().getDeletedCount()).isEqualTo(1);
                            assertThat(e.getWriteResult().getUpserts()).hasSize(1);
                        });
        assertThat(ids(c.find().sort(doc("_id", 1)))).containsExactly(1, 2, 9);
    }

    @Test
    @DisplayName("a server says that it is there")
    default void answers() {
        assertThat(database().runCommand(doc("ping", 1)).getDouble("ok")).isEqualTo(1.0);
    }

    @Test
    @DisplayName("collections and databases are listed, renamed and dropped with all they hold")
    default void managesCollections() {
        var c = holding(doc("a", 1));
        c.createIndex(doc("a", 1), UNIQUE);
        String name = c.getNamespace().getCollectionName();
        assertThat(database().listCollectionNames().into(new ArrayList<>())).contains(name);
        assertThat(client().listDatabaseNames().into(new ArrayList<>()))
                .contains(database().getName());
        assertThat(database().listCollections().filter(doc("name", name)).into(new ArrayList<>()))
                .hasSize(1);
        c.renameCollection(new MongoNamespace(database().getName(), name + "-renamed"));
        var renamed = database().getCollection(name + "-renamed");
        assertDuplicate(() -> renamed.insertOne(doc("a", 1)));
        assertThat(c.countDocuments()).isZero();
        renamed.drop();
        assertThat(renamed.countDocuments()).isZero();
        renamed.insertMany(List.of(doc("a", 1), doc("a", 1)));
    }
}
