package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs an aggregation: what stands first goes to the planner, the rest to mongo-java-server's
 * stages.
 */
final class Pipeline {

    private final StoreContext context;
    private final Database database;
    private final StoredCollection collection;

    Pipeline(StoreContext context, Database database, StoredCollection collection) {
        this.context = context;
        this.database = database;
        this.collection = collection;
    }

    Iterator<Row> run(List<Document> stages, Query base) {
        List<Document> rest = new ArrayList<>(stages);
        Query query = base;
        List<Document> matches = new ArrayList<>();
        while (!rest.isEmpty() && leading(rest, "$match") instanceof Document filter) {
            matches.add(filter);
            rest.removeFirst();
        }
        if (!matches.isEmpty()) {
            Document filter =
                    matches.size() == 1 ? matches.getFirst() : new Document("$and", matches);
            query =
                    new Query(
                            filter,
                            query.sort(),
                            0,
                            0,
                            query.hint(),
                            query.deadline(),
                            query.sortMemory());
        }
        if (!rest.isEmpty() && leading(rest, "$sort") instanceof Document order) {
            rest.removeFirst();
            query = query.withSort(order);
            if (!rest.isEmpty() && leading(rest, "$limit") instanceof Number limit) {
                query = query.withBounds(0, limit.intValue());
            }
        }
        return finish(rest, Rows.find(collection.view(), query));
    }

    /** The stages between two sorts run as one; each sort is bounded like that of a find. */
    private Iterator<Row> finish(List<Document> stages, Iterator<Row> source) {
        Iterator<Row> rows = source;
        List<Document> segment = new ArrayList<>();
        for (Document stage : stages) {
            if (stage.get("$sort") instanceof Document order) {
                Query query = Query.of(new Document(), context.sortMemory()).withSort(order);
                rows = BoundedSort.sort(run(segment, rows), query);
                segment.clear();
            } else {
                segment.add(stage);
            }
        }
        return run(segment, rows);
    }

    private Iterator<Row> run(List<Document> segment, Iterator<Row> rows) {
        if (segment.isEmpty()) {
            return rows;
        }
        Iterator<Document> documents = new DocumentIterator(rows);
        Stream<Document> stream =
                StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
        return Aggregation.fromPipeline(
                        List.copyOf(segment),
                        context.catalog()::database,
                        database,
                        collection,
                        NoopOplog.get())
                .runStagesAsStream(stream)
                .map(Row::of)
                .iterator();
    }

    private static @Nullable Object leading(List<Document> stages, String name) {
        return stages.getFirst().get(name);
    }
}
