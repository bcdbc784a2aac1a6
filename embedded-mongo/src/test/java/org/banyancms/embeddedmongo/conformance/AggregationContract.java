package org.banyancms.embeddedmongo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.embeddedmongo.conformance.Subject.doc;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Aggregation as far as an application over bounded inputs needs it. */
public interface AggregationContract extends Subject {

    private MongoCollection<Document> jobs() {
        return holding(
                doc(
                        "_id",
                        1,
                        "locale",
                        "en",
                        "words",
                        10,
                        "tags",
                        List.of("x", "y"),
                        "at",
                        new Date(0)),
                doc(
                        "_id",
                        2,
                        "locale",
                        "ko",
                        "words",
                        7,
                        "tags",
                        List.of("x"),
                        "at",
                        new Date(86_400_000)),
                doc(
                        "_id",
                        3,
                        "locale",
                        "en",
                        "words",
                        5,
                        "tags",
                        List.of(),
                        "at",
                        new Date(172_800_000)));
    }

    private static List<Document> run(MongoCollection<Document> c, Document... stages) {
        return c.aggregate(List.of(stages)).into(new ArrayList<>());
    }

    @Test
    @DisplayName("$match, $group and $sort count and sum")
    default void groups() {
        assertThat(
                        run(
                                jobs(),
                                doc("$match", doc("words", doc("$gt", 4))),
                                doc(
                                        "$group",
                                        doc(
                                                "_id",
                                                "$locale",
                                                "n",
                                                doc("$sum", 1),
                                                "words",
                                                doc("$sum", "$words"),
                                                "most",
                                                doc("$max", "$words"),
                                                "mean",
                                                doc("$avg", "$words"),
                                                "ids",
                                                doc("$push", "$_id"))),
                                doc("$sort", doc("_id", 1))))
                .containsExactly(
                        doc(
                                "_id",
                                "en",
                                "n",
                                2,
                                "words",
                                15,
                                "most",
                                10,
                                "mean",
                                7.5,
                                "ids",
                                List.of(1, 3)),
                        doc(
                                "_id",
                                "ko",
                                "n",
                                1,
                                "words",
                                7,
                                "most",
                                7,
                                "mean",
                                7.0,
                                "ids",
                                List.of(2)));
    }

    @Test
    @DisplayName("$unwind, $sortByCount, $count, $skip and $limit")
    default void unwinds() {
        assertThat(run(jobs(), doc("$unwind", "$tags"), doc("$sortByCount", "$tags")))
                .containsExactly(doc("_id", "x", "count", 2), doc("_id", "y", "count", 1));
        assertThat(run(jobs(), doc("$match", doc("locale", "en")), doc("$count", "n")))
                .containsExactly(doc("n", 2));
        assertThat(run(jobs(), doc("$match", doc("locale", "none")), doc("$count", "n"))).isEmpty();
        assertThat(
                        run(
                                jobs(),
                                doc("$sort", doc("words", -1)),
                                doc("$skip", 1),
                                doc("$limit", 1),
                                doc("$project", doc("words", 1))))
                .containsExactly(doc("_id", 2, "words", 7));
    }

    @Test
    @DisplayName(
            "$project, $addFields, $set, $unset and $replaceRoot shape documents with expressions")
    default void shapes() {
        assertThat(
                        run(
                                jobs(),
                                doc("$match", doc("_id", 2)),
                                doc(
                                        "$project",
                                        doc(
                                                "day",
                                                        doc(
                                                                "$dateToString",
                                                                doc(
                                                                        "format",
                                                                        "%Y-%m-%d",
                                                                        "date",
                                                                        "$at")),
                                                "size",
                                                        doc(
                                                                "$cond",
                                                                List.of(
                                                                        doc(
                                                                                "$gte",
                                                                                List.of(
                                                                                        "$words",
                                                                                        8)),
                                                                        "long",
                                                                        "short")),
                                                "tags", doc("$size", "$tags"))),
                                doc(
                                        "$addFields",
                                        doc(
                                                "label",
                                                doc("$concat", List.of("$day", "/", "$size")))),
                                doc("$set", doc("more", 1)),
                                doc("$unset", "day")))
                .containsExactly(
                        doc(
                                "_id",
                                2,
                                "size",
                                "short",
                                "tags",
                                1,
                                "label",
                                "1970-01-02/short",
                                "more",
                                1));
        assertThat(
                        run(
                                jobs(),
                                doc("$match", doc("_id", 1)),
                                doc("$replaceRoot", doc("newRoot", doc("w", "$words")))))
                .containsExactly(doc("w", 10));
    }

    @Test
    @DisplayName("$lookup by equality brings what refers to a document")
    default void looksUp() {
        var memory =
                holding(
                        doc("_id", "a", "job", 1),
                        doc("_id", "b", "job", 1),
                        doc("_id", "c", "job", 2));
        memory.createIndex(doc("job", 1));
        assertThat(
                        run(
                                jobs(),
                                doc(
                                        "$lookup",
                                        doc(
                                                "from",
                                                memory.getNamespace().getCollectionName(),
                                                "localField",
                                                "_id",
                                                "foreignField",
                                                "job",
                                                "as",
                                                "found")),
                                doc("$sort", doc("_id", 1)),
                                doc("$project", doc("found._id", 1))))
                .containsExactly(
                        doc("_id", 1, "found", List.of(doc("_id", "a"), doc("_id", "b"))),
                        doc("_id", 2, "found", List.of(doc("_id", "c"))),
                        doc("_id", 3, "found", List.of()));
    }

    @Test
    @DisplayName("$facet answers several questions at once")
    default void facets() {
        assertThat(
                        run(
                                jobs(),
                                doc(
                                        "$facet",
                                        doc(
                                                "total", List.of(doc("$count", "n")),
                                                "locales",
                                                        List.of(
                                                                doc(
                                                                        "$group",
                                                                        doc("_id", "$locale")),
                                                                doc("$sort", doc("_id", 1)))))))
                .containsExactly(
                        doc(
                                "total",
                                List.of(doc("n", 3)),
                                "locales",
                                List.of(doc("_id", "en"), doc("_id", "ko"))));
    }
}
