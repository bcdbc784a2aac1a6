package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs an aggregation: what stands first goes to the planner, the rest stage by stage.
 *
 * <p>Stages in which mongo-java-server differs from MongoDB are done here, the simple ones by it.
 */
final class Pipeline {

    /** What a driver sends to count documents. */
    private static final List<Document> COUNT_ALL =
            List.of(
                    new Document(
                            "$group", new Document("_id", 1).append("n", new Document("$sum", 1))));

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
        List<Document> matches = new ArrayList<>();
        while (leading(rest, "$match") instanceof Document filter) {
            matches.add(filter);
            rest.removeFirst();
        }
        Query query = matches.isEmpty() ? base : base.withFilter(all(matches));
        if (leading(rest, "$sort") instanceof Document order) {
            rest.removeFirst();
            query = query.withSort(order);
            if (leading(rest, "$limit") instanceof Number limit && limit.intValue() > 0) {
                query = query.withBounds(0, limit.intValue());
                rest.removeFirst();
            }
        }
        if (rest.equals(COUNT_ALL) && query.sort().isEmpty()) {
            long count = Rows.count(collection.view(), query);
            Document counted = new Document("_id", 1).append("n", (int) count);
            return count == 0 ? Collections.emptyIterator() : List.of(Row.of(counted)).iterator();
        }
        return finish(rest, Rows.find(collection.view(), query));
    }

    private static Document all(List<Document> filters) {
        return filters.size() == 1 ? filters.getFirst() : new Document("$and", filters);
    }

    private static @Nullable Object leading(List<Document> stages, String name) {
        return stages.isEmpty() ? null : stages.getFirst().get(name);
    }

    private Iterator<Row> finish(List<Document> stages, Iterator<Row> source) {
        Iterator<Row> rows = source;
        for (Document stage : stages) {
            Map.Entry<String, Object> only = stage.entrySet().iterator().next();
            rows = stage(stage, only.getKey(), only.getValue(), rows);
        }
        return rows;
    }

    private Iterator<Row> stage(Document stage, String name, Object content, Iterator<Row> rows) {
        return switch (name) {
            case "$sort" -> {
                Query order =
                        Query.of(new Document(), context.sortMemory()).withSort((Document) content);
                yield BoundedSort.sort(rows, order);
            }
            case "$group" -> new Grouping((Document) content).run(new DocumentIterator(rows));
            case "$lookup" ->
                    new Lookup((Document) content, database, context.sortMemory()).run(rows);
            case "$facet" -> List.of(facets((Document) content, rows)).iterator();
            case "$project" ->
                    PipelineRules.isPlain((Document) content)
                            ? collection.project(rows, (Document) content)
                            : simple(stage, rows);
            default -> simple(stage, rows);
        };
    }

    /** Each facet goes over the same rows, which are held meanwhile. */
    private Row facets(Document facets, Iterator<Row> rows) {
        List<Row> held = new ArrayList<>();
        rows.forEachRemaining(row -> held.add(row.packed()));
        Document result = new Document();
        for (Map.Entry<String, Object> facet : facets.entrySet()) {
            List<Document> documents = new ArrayList<>();
            List<Document> stages =
                    ((List<?>) facet.getValue()).stream().map(Document.class::cast).toList();
            finish(stages, held.stream().map(Row::packed).iterator())
                    .forEachRemaining(row -> documents.add(row.document()));
            result.put(facet.getKey(), documents);
        }
        return Row.of(result);
    }

    private Iterator<Row> simple(Document stage, Iterator<Row> rows) {
        return Aggregation.fromPipeline(
                        List.of(stage),
                        context.catalog()::database,
                        database,
                        collection,
                        NoopOplog.get())
                .runStagesAsStream(stream(rows))
                .map(Row::of)
                .iterator();
    }

    private static Stream<Document> stream(Iterator<Row> rows) {
        Iterator<Document> documents = new DocumentIterator(rows);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
    }
}
