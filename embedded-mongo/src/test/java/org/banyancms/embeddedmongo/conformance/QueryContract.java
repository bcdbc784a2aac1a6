package org.banyancms.embeddedmongo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;
import static org.banyancms.embeddedmongo.conformance.Subject.ids;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Filters, sorts, projections and cursors; each filter gives the same with an index and without.
 */
public interface QueryContract extends Subject {

    private MongoCollection<Document> library() {
        return holding(
                doc(
                        "_id",
                        1,
                        "t",
                        "tan-trao",
                        "n",
                        10,
                        "tags",
                        List.of("a", "b"),
                        "v",
                        List.of(doc("l", "vi", "s", 1), doc("l", "en", "s", 2))),
                doc("_id", 2, "t", "tan-yen", "n", 20L, "tags", List.of("b"), "o", doc("x", 1)),
                doc(
                        "_id",
                        3,
                        "t",
                        "Tuyên Quang",
                        "n",
                        20.5,
                        "tags",
                        List.of(),
                        "o",
                        doc("x", 2, "y", 3)),
                doc("_id", 4, "t", null, "n", "text", "v", List.of(doc("l", "vi", "s", 2))),
                doc("_id", 5, "n", List.of(1, 100), "d", new Date(5)));
    }

    /** The same answer without an index and with one on each of these fields. */
    private void expect(Document filter, Object... expected) {
        MongoCollection<Document> c = library();
        assertThat(ids(c.find(filter).sort(doc("_id", 1))))
                .as("without an index")
                .containsExactly(expected);
        for (String field : List.of("t", "n", "tags", "o", "o.x", "v.l", "v.s", "d")) {
            c.createIndex(doc(field, 1));
        }
        c.createIndex(doc("n", -1, "t", 1));
        assertThat(ids(c.find(filter).sort(doc("_id", 1))))
                .as("with indexes")
                .containsExactly(expected);
        assertThat(c.countDocuments(filter)).as("counted").isEqualTo(expected.length);
    }

    @Test
    @DisplayName(
            "equality compares numbers across types, looks into arrays and takes null for absent")
    default void matchesEquality() {
        expect(doc("n", 20.0), 2);
        expect(doc("tags", "b"), 1, 2);
        expect(doc("tags", List.of("a", "b")), 1);
        expect(doc("t", null), 4, 5);
        expect(doc("o", doc("x", 1)), 2);
        expect(doc("o.x", 2), 3);
        expect(doc("v.l", "vi"), 1, 4);
    }

    @Test
    @DisplayName("comparisons keep to values of one type")
    default void compares() {
        expect(doc("n", doc("$gt", 10)), 2, 3, 5);
        expect(doc("n", doc("$gte", 10, "$lte", 20)), 1, 2, 5);
        expect(doc("n", doc("$lt", 10)), 5);
        expect(doc("t", doc("$gte", "tan-y")), 2);
        expect(doc("d", doc("$lte", new Date(5))), 5);
        expect(doc("_id", doc("$gt", 1, "$lt", 4)), 2, 3);
    }

    @Test
    @DisplayName("$in, $nin, $ne, $exists, $type, $mod and $size")
    default void matchesOperators() {
        expect(doc("n", doc("$in", List.of(10, 20, "text"))), 1, 2, 4);
        expect(doc("t", doc("$in", Arrays.asList("tan-yen", null))), 2, 4, 5);
        expect(doc("tags", doc("$nin", List.of("a"))), 2, 3, 4, 5);
        expect(doc("tags", doc("$ne", "b")), 3, 4, 5);
        expect(doc("t", doc("$exists", false)), 5);
        expect(doc("t", doc("$exists", true)), 1, 2, 3, 4);
        expect(doc("n", doc("$type", "string")), 4);
        expect(doc("_id", doc("$mod", List.of(2, 0))), 2, 4);
        expect(doc("tags", doc("$size", 2)), 1);
        expect(doc("tags", doc("$all", List.of("b", "a"))), 1);
    }

    @Test
    @DisplayName("$and, $or, $nor and $not combine")
    default void combines() {
        expect(doc("$or", List.of(doc("n", 10), doc("o.x", 2))), 1, 3);
        expect(doc("$and", List.of(doc("tags", "b"), doc("n", doc("$gt", 15)))), 2);
        expect(doc("$nor", List.of(doc("tags", "b"), doc("n", "text"))), 3, 5);
        expect(doc("n", doc("$not", doc("$gt", 15))), 1, 4);
        expect(
                doc("$or", List.of(doc("n", doc("$gt", 20)), doc("n", 20, "_id", doc("$gt", 1)))),
                2,
                3,
                5);
    }

    @Test
    @DisplayName("a regular expression finds by prefix, by part and without case")
    default void matchesPatterns() {
        expect(doc("t", Pattern.compile("^tan-")), 1, 2);
        expect(doc("t", Pattern.compile("^tan-?t")), 1);
        expect(doc("t", Pattern.compile("an")), 1, 2, 3);
        expect(doc("t", Pattern.compile("^TAN", Pattern.CASE_INSENSITIVE)), 1, 2);
        expect(doc("t", doc("$regex", "^Tuyên")), 3);
        expect(doc("t", doc("$in", List.of(Pattern.compile("^Tuy"), "tan-yen"))), 2, 3);
        expect(doc("n", Pattern.compile("0|text")), 4);
        expect(doc("t", doc("$regex", "tan", "$options", "i", "$ne", "tan-yen")), 1);
    }

    @Test
    @DisplayName("$elemMatch asks one element for all, dots ask for each by itself")
    default void matchesElements() {
        expect(doc("v", doc("$elemMatch", doc("l", "vi", "s", 2))), 4);
        expect(doc("v.l", "vi", "v.s", 2), 1, 4);
        expect(doc("n", doc("$elemMatch", doc("$gt", 50, "$lt", 150))), 5);
        expect(doc("$expr", doc("$eq", List.of("$o.x", 1))), 2);
    }

    @Test
    @DisplayName(
            "a sort follows MongoDB's order of types, both ways, and counts an array by its least or greatest")
    default void sorts() {
        var c =
                holding(
                        doc("_id", 1, "a", "b"),
                        doc("_id", 2, "a", 5),
                        doc("_id", 3),
                        doc("_id", 4, "a", List.of(9, 1)),
                        doc("_id", 5, "a", new MinKey()),
                        doc("_id", 6, "a", new MaxKey()),
                        doc("_id", 7, "a", true),
                        doc("_id", 8, "a", new Date(1)),
                        doc("_id", 9, "a", doc("x", 1)),
                        doc("_id", 10, "a", "a"),
                        doc("_id", 11, "a", new ObjectId()),
                        doc("_id", 12, "a", new Binary(new byte[] {1})),
                        doc("_id", 13, "a", 1.5));
        Object[] up = {5, 3, 4, 13, 2, 10, 1, 9, 12, 11, 7, 8, 6};
        Object[] down = {6, 8, 7, 11, 12, 9, 1, 10, 4, 2, 13, 3, 5};
        assertThat(ids(c.find().sort(doc("a", 1)))).containsExactly(up);
        assertThat(ids(c.find().sort(doc("a", -1)))).containsExactly(down);
        c.createIndex(doc("a", 1));
        assertThat(ids(c.find().sort(doc("a", 1)))).containsExactly(up);
        assertThat(ids(c.find().sort(doc("a", -1)))).containsExactly(down);
    }

    @Test
    @DisplayName("text sorts by code point and decimals by value")
    default void sortsTextAndDecimals() {
        var c =
                holding(
                        doc("_id", 1, "a", "đ"),
                        doc("_id", 2, "a", "e"),
                        doc("_id", 3, "a", "\uD83D\uDE00"),
                        doc("_id", 4, "a", "\uFF5E"),
                        doc("_id", 5, "a", Decimal128.parse("10.50")),
                        doc("_id", 6, "a", Decimal128.parse("9.9")),
                        doc("_id", 7, "a", Long.MAX_VALUE),
                        doc("_id", 8, "a", Long.MAX_VALUE - 1),
                        doc("_id", 9, "a", "ab"),
                        doc("_id", 10, "a", "a"));
        Object[] up = {6, 5, 8, 7, 10, 9, 2, 1, 4, 3};
        assertThat(ids(c.find().sort(doc("a", 1)))).containsExactly(up);
        c.createIndex(doc("a", 1));
        assertThat(ids(c.find().sort(doc("a", 1)))).containsExactly(up);
    }

    @Test
    @DisplayName("sort, skip and limit page through an index both ways without gap or repeat")
    default void pages() {
        var c = fresh();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 97; i++) {
            documents.add(doc("_id", i, "s", i % 2 == 0 ? "live" : "draft", "at", i / 3));
        }
        c.insertMany(documents);
        c.createIndex(doc("s", 1, "at", -1, "_id", -1));
        List<Object> seen = new ArrayList<>();
        Document filter = doc("s", "live");
        while (true) {
            List<Document> page =
                    c.find(filter).sort(doc("at", -1, "_id", -1)).limit(10).into(new ArrayList<>());
            seen.addAll(ids(page));
            if (page.size() < 10) {
                break;
            }
            Document last = page.getLast();
            filter =
                    doc(
                            "s",
                            "live",
                            "$or",
                            List.of(
                                    doc("at", doc("$lt", last.get("at"))),
                                    doc("at", last.get("at"), "_id", doc("$lt", last.get("_id")))));
        }
        List<Object> expected = new ArrayList<>();
        for (int i = 96; i >= 0; i -= 2) {
            expected.add(i);
        }
        assertThat(seen).isEqualTo(expected);
        assertThat(ids(c.find(doc("s", "live")).sort(doc("at", 1, "_id", 1)).skip(3).limit(3)))
                .containsExactly(6, 8, 10);
    }

    @Test
    @DisplayName("a projection shows or hides fields, parts of arrays and matching elements")
    default void projects() {
        var c = library();
        assertThat(c.find(doc("_id", 2)).projection(doc("t", 1, "_id", 0)).first())
                .isEqualTo(doc("t", "tan-yen"));
        assertThat(c.find(doc("_id", 2)).projection(doc("tags", 0, "o", 0)).first())
                .isEqualTo(doc("_id", 2, "t", "tan-yen", "n", 20L));
        assertThat(c.find(doc("_id", 3)).projection(doc("o.y", 1)).first())
                .isEqualTo(doc("_id", 3, "o", doc("y", 3)));
        assertThat(c.find(doc("_id", 1)).projection(doc("v.s", 1)).first())
                .isEqualTo(doc("_id", 1, "v", List.of(doc("s", 1), doc("s", 2))));
        assertThat(
                        c.find(doc("_id", 1))
                                .projection(doc("v", doc("$elemMatch", doc("l", "en"))))
                                .first())
                .isEqualTo(doc("_id", 1, "v", List.of(doc("l", "en", "s", 2))));
    }

    @Test
    @DisplayName("a large result comes in batches, and distinct and count see all of it")
    default void batches() {
        var c = fresh();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 1234; i++) {
            documents.add(doc("_id", i, "k", i % 7));
        }
        c.insertMany(documents);
        assertThat(ids(c.find().batchSize(50))).hasSize(1234).doesNotHaveDuplicates();
        assertThat(ids(c.find())).hasSize(1234);
        assertThat(c.distinct("k", Integer.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(c.estimatedDocumentCount()).isEqualTo(1234);
        assertThat(c.countDocuments(doc("k", 3))).isEqualTo(176);
    }
}
