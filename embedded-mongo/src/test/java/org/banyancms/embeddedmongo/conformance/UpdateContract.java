package org.banyancms.embeddedmongo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.Date;
import java.util.List;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Code;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Updates: each operator, each form, and what they count. */
public interface UpdateContract extends Subject {

    private static Document after(MongoCollection<Document> collection, Document update) {
        collection.updateOne(doc("_id", 1), update);
        return collection.find(doc("_id", 1)).first();
    }

    @Test
    @DisplayName("$set and $unset reach into embedded documents and make the way there")
    default void setsAndUnsets() {
        var c = holding(doc("_id", 1, "m", doc("x", 1, "y", 2)));
        Document found =
                after(
                        c,
                        doc("$set", doc("m.z", 3, "n.o", 4), "$unset", doc("m.x", "", "none", "")));
        assertThat(found).isEqualTo(doc("_id", 1, "m", doc("y", 2, "z", 3), "n", doc("o", 4)));
    }

    @Test
    @DisplayName("$inc, $mul, $min, $max keep or widen the number's type")
    default void calculates() {
        var c = holding(doc("_id", 1, "i", 1, "l", 5L, "d", 1.5, "low", 5, "high", 5));
        Document found =
                after(
                        c,
                        doc(
                                "$inc", doc("i", 2, "new", 7L),
                                "$mul", doc("l", 2, "absent", 3),
                                "$min", doc("low", 3),
                                "$max", doc("high", 3)));
        assertThat(found)
                .isEqualTo(
                        doc(
                                "_id", 1, "i", 3, "l", 10L, "d", 1.5, "low", 3, "high", 5, "new",
                                7L, "absent", 0));
    }

    @Test
    @DisplayName("$rename moves a field and $currentDate sets a date")
    default void renames() {
        Document found =
                after(
                        holding(doc("_id", 1, "a", 5)),
                        doc("$rename", doc("a", "b"), "$currentDate", doc("at", true)));
        assertThat(found).containsEntry("b", 5).doesNotContainKey("a");
        assertThat(found.get("at")).isInstanceOf(Date.class);
    }

    @Test
    @DisplayName("$push with $each, $sort, $slice and $position keeps a bounded, ordered list")
    default void pushes() {
        var c = holding(doc("_id", 1, "n", List.of(5, 1)));
        assertThat(after(c, doc("$push", doc("n", 9))).get("n")).isEqualTo(List.of(5, 1, 9));
        assertThat(
                        after(
                                        c,
                                        doc(
                                                "$push",
                                                doc(
                                                        "n",
                                                        doc(
                                                                "$each",
                                                                List.of(7, 3),
                                                                "$sort",
                                                                -1,
                                                                "$slice",
                                                                3))))
                                .get("n"))
                .isEqualTo(List.of(9, 7, 5));
        assertThat(
                        after(c, doc("$push", doc("n", doc("$each", List.of(0), "$position", 0))))
                                .get("n"))
                .isEqualTo(List.of(0, 9, 7, 5));
        assertThat(after(c, doc("$push", doc("n", doc("$each", List.of(), "$slice", -2)))).get("n"))
                .isEqualTo(List.of(7, 5));
        assertThat(after(c, doc("$push", doc("fresh", 1))).get("fresh")).isEqualTo(List.of(1));
    }

    @Test
    @DisplayName("$addToSet, $pull, $pullAll and $pop work on lists of values and of documents")
    default void changesLists() {
        var c =
                holding(
                        doc(
                                "_id",
                                1,
                                "s",
                                List.of("a", "b"),
                                "d",
                                List.of(doc("k", 1), doc("k", 5))));
        assertThat(
                        after(c, doc("$addToSet", doc("s", doc("$each", List.of("b", "c", "c")))))
                                .get("s"))
                .isEqualTo(List.of("a", "b", "c"));
        assertThat(after(c, doc("$pull", doc("s", "a"))).get("s")).isEqualTo(List.of("b", "c"));
        assertThat(after(c, doc("$pull", doc("d", doc("k", doc("$lt", 3))))).get("d"))
                .isEqualTo(List.of(doc("k", 5)));
        assertThat(after(c, doc("$pullAll", doc("s", List.of("c", "x")))).get("s"))
                .isEqualTo(List.of("b"));
        assertThat(after(c, doc("$pop", doc("s", 1))).get("s")).isEqualTo(List.of());
    }

    @Test
    @DisplayName("$, $[] and $[name] change the elements they stand for")
    default void changesElements() {
        var c =
                holding(
                        doc(
                                "_id",
                                1,
                                "v",
                                List.of(
                                        doc("k", "vi", "n", 1),
                                        doc("k", "en", "n", 2),
                                        doc("k", "ko", "n", 3))));
        c.updateOne(doc("_id", 1, "v.k", "en"), doc("$set", doc("v.$.n", 20)));
        c.updateOne(doc("_id", 1), doc("$inc", doc("v.$[].n", 100)));
        c.updateOne(
                doc("_id", 1),
                doc("$set", doc("v.$[e].live", true)),
                new UpdateOptions().arrayFilters(List.of(doc("e.n", doc("$gte", 103)))));
        assertThat(c.find().first().getList("v", Document.class))
                .containsExactly(
                        doc("k", "vi", "n", 101),
                        doc("k", "en", "n", 120, "live", true),
                        doc("k", "ko", "n", 103, "live", true));
    }

    @Test
    @DisplayName("an update counts what matched and what changed")
    default void counts() {
        var c =
                holding(
                        doc("_id", 1, "a", 1, "b", 1),
                        doc("_id", 2, "a", 1),
                        doc("_id", 3, "a", 2));
        UpdateResult result = c.updateMany(doc("a", 1), doc("$set", doc("b", 1)));
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(c.updateOne(doc("a", 9), doc("$set", doc("b", 1))).getMatchedCount()).isZero();
        assertThat(c.deleteMany(doc("a", 1)).getDeletedCount()).isEqualTo(2);
        assertThat(c.deleteOne(doc("a", 1)).getDeletedCount()).isZero();
    }

    @Test
    @DisplayName(
            "an upsert takes its fields from the equalities of the filter, and $setOnInsert only then")
    default void upserts() {
        var c = fresh();
        Document update =
                doc("$set", doc("v", 1), "$setOnInsert", doc("made", true), "$inc", doc("n", 1));
        UpdateResult first =
                c.updateOne(
                        doc("_id", "x", "k", 5, "o", doc("$gt", 3)),
                        update,
                        new UpdateOptions().upsert(true));
        assertThat(first.getUpsertedId().asString().getValue()).isEqualTo("x");
        assertThat(first.getMatchedCount()).isZero();
        c.updateOne(doc("_id", "x"), doc("$unset", doc("made", "")));
        assertThat(
                        c.updateOne(doc("_id", "x"), update, new UpdateOptions().upsert(true))
                                .getUpsertedId())
                .isNull();
        assertThat(c.find().first()).isEqualTo(doc("_id", "x", "k", 5, "v", 1, "n", 2));
    }

    @Test
    @DisplayName("a replacement keeps the id and nothing else, in its own order")
    default void replaces() {
        var c = holding(doc("_id", 1, "a", 1, "b", 2));
        c.replaceOne(doc("_id", 1), doc("b", 3, "a", 4));
        assertThat(c.find().first().toJson()).isEqualTo(doc("_id", 1, "b", 3, "a", 4).toJson());
        assertThat(
                        c.replaceOne(doc("_id", 2), doc("z", 1), new ReplaceOptions().upsert(true))
                                .getUpsertedId())
                .isNotNull();
        assertThatThrownBy(() -> c.updateOne(doc("_id", 1), doc("$set", doc("_id", 9))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(66));
    }

    @Test
    @DisplayName(
            "findAndModify answers with the document before or after, by sort, with a projection")
    default void findsAndModifies() {
        var c =
                holding(
                        doc("_id", 1, "s", "q", "p", 5),
                        doc("_id", 2, "s", "q", "p", 9),
                        doc("_id", 3, "s", "done", "p", 10));
        Document before =
                c.findOneAndUpdate(
                        doc("s", "q"),
                        doc("$set", doc("s", "run")),
                        new FindOneAndUpdateOptions().sort(doc("p", -1)));
        assertThat(before).isEqualTo(doc("_id", 2, "s", "q", "p", 9));
        Document after =
                c.findOneAndUpdate(
                        doc("s", "q"),
                        doc("$inc", doc("p", 1)),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(doc("p", 1)));
        assertThat(after).isEqualTo(doc("_id", 1, "p", 6));
        assertThat(c.findOneAndUpdate(doc("s", "none"), doc("$set", doc("s", "x")))).isNull();
        assertThat(c.findOneAndDelete(doc(), new FindOneAndDeleteOptions().sort(doc("_id", -1))))
                .containsEntry("_id", 3);
        Document replaced =
                c.findOneAndReplace(
                        doc("_id", 7),
                        doc("made", 1),
                        new FindOneAndReplaceOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        assertThat(replaced).isEqualTo(doc("_id", 7, "made", 1));
        assertThat(c.countDocuments()).isEqualTo(3);
    }

    @Test
    @DisplayName("a condition on the revision lets exactly one of two writers pass")
    default void comparesAndSets() {
        var c = holding(doc("_id", 1, "rev", 4));
        assertThat(
                        c.updateOne(doc("_id", 1, "rev", 4), doc("$inc", doc("rev", 1)))
                                .getModifiedCount())
                .isEqualTo(1);
        assertThat(
                        c.updateOne(doc("_id", 1, "rev", 4), doc("$inc", doc("rev", 1)))
                                .getMatchedCount())
                .isZero();
    }

    @Test
    @DisplayName("two operators on one path, and a wrong type, are refused and change nothing")
    default void refusesConflicts() {
        var c = holding(doc("_id", 1, "a", "text"));
        assertThatThrownBy(() ->
                        c.updateOne(doc("_id", 1), doc("$set", doc("b", 1), "$inc", doc("b", 1))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(40));
        assertThatThrownBy(() -> c.updateOne(doc("_id", 1), doc("$inc", doc("a", 1))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(14));
        assertThat(c.find().first()).isEqualTo(doc("_id", 1, "a", "text"));
    }

    @Test
    @DisplayName("a write that asks for no answer is carried out all the same")
    default void writesWithoutAnswer() {
        var c = fresh();
        var quiet = c.withWriteConcern(WriteConcern.UNACKNOWLEDGED);
        for (int i = 0; i < 10; i++) {
            quiet.insertOne(doc("_id", i));
        }
        quiet.insertOne(doc("_id", 5));
        c.insertOne(doc("_id", 10));
        long end = System.nanoTime() + 5_000_000_000L;
        while (c.countDocuments() < 11 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(c.countDocuments()).isEqualTo(11);
    }

    @Test
    @DisplayName("every type of value comes back as it was")
    default void keepsTypes() {
        var c = fresh();
        Document document =
                doc(
                        "_id",
                        1,
                        "date",
                        new Date(1),
                        "bytes",
                        new Binary(new byte[] {1, 2}),
                        "long",
                        5L,
                        "int",
                        5,
                        "double",
                        1.5,
                        "null",
                        null,
                        "id",
                        new ObjectId(),
                        "time",
                        new BsonTimestamp(5, 1),
                        "min",
                        new MinKey(),
                        "max",
                        new MaxKey(),
                        "pattern",
                        new BsonRegularExpression("a", "i"),
                        "code",
                        new Code("x"),
                        "decimal",
                        Decimal128.parse("10.50"),
                        "truth",
                        true,
                        "text",
                        "Tân Trào \uD83C\uDF33",
                        "list",
                        List.of(1, List.of(2), doc("a", 3)),
                        "empty",
                        doc());
        c.insertOne(document);
        assertThat(c.find().first()).isEqualTo(document);
        assertThat(c.find(doc("long", 5.0)).first().get("long")).isInstanceOf(Long.class);
    }
}
