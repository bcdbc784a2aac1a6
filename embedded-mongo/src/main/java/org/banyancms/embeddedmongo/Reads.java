package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands that read: each sees one moment of the collection, and only what is durable. */
final class Reads {

    private final StoreContext context;
    private final Cursors cursors;

    Reads(StoreContext context, Cursors cursors) {
        this.context = context;
        this.cursors = cursors;
    }

    Document find(Command command) {
        Document fields = ProjectionRules.check(command.get("projection"));
        int limit = command.number("limit", 0);
        Query query =
                query(command, "filter")
                        .withSort(command.document("sort"))
                        .withBounds(command.number("skip", 0), Math.abs(limit));
        Cursors.Result result =
                open(command.namespace(), collection -> find(collection, query, fields));
        int batchSize = command.number("batchSize", Cursors.FIRST_BATCH);
        return cursors.first(result, batchSize, limit < 0 || command.isTrue("singleBatch", false));
    }

    /** Begins to read; the pages of that moment are held until the result is finished. */
    private Cursors.Result open(
            String namespace, Function<StoredCollection, Iterator<Row>> reading) {
        StoredCollection collection = collection(namespace);
        Snapshot snapshot = context.durability().snapshot();
        try {
            Iterator<Row> rows =
                    collection == null ? Collections.emptyIterator() : reading.apply(collection);
            return new Cursors.Result(namespace, rows, snapshot::release);
        } catch (RuntimeException | Error e) {
            snapshot.release();
            throw e;
        }
    }

    private static Iterator<Row> find(
            StoredCollection collection, Query query, @Nullable Document fields) {
        Iterator<Row> rows = Rows.find(collection.view(), query);
        return fields == null ? rows : collection.project(rows, fields);
    }

    Document count(Command command) {
        Query query = query(command, "query");
        long found = look(command, 0L, view -> Rows.count(view, query));
        long counted = Math.max(0, found - command.number("skip", 0));
        int limit = Math.abs(command.number("limit", 0));
        return new Document("n", (int) (limit > 0 ? Math.min(limit, counted) : counted))
                .append("ok", 1.0);
    }

    Document distinct(Command command) {
        Query query = query(command, "query");
        String key = String.valueOf(command.get("key"));
        Set<Object> values =
                look(
                        command,
                        Set.of(),
                        view -> {
                            Set<Object> found =
                                    new TreeSet<>(ValueComparator.ascWithoutListHandling());
                            Rows.find(view, query)
                                    .forEachRemaining(row -> collect(row.document(), key, found));
                            return found;
                        });
        return new Document("values", new ArrayList<>(values)).append("ok", 1.0);
    }

    private static void collect(Document document, String key, Set<Object> values) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, key);
        if (value instanceof Collection<?> several) {
            several.stream().filter(each -> !(each instanceof Missing)).forEach(values::add);
        } else if (!(value instanceof Missing)) {
            values.add(value);
        }
    }

    Document aggregate(Command command) {
        List<Document> pipeline = PipelineRules.check(command.get("pipeline"));
        Document cursor = command.document("cursor");
        if (cursor == null) {
            throw Errors.of(
                    Errors.FAILED_TO_PARSE,
                    "The 'cursor' option is required, except for aggregate with the explain argument");
        }
        Query query = query(command, "").withHint(command.get("hint"));
        Database database = context.catalog().database(command.database());
        Cursors.Result result =
                open(
                        command.namespace(),
                        collection ->
                                new Pipeline(context, database, collection).run(pipeline, query));
        return cursors.first(
                result, Command.number(cursor, "batchSize", Cursors.FIRST_BATCH), false);
    }

    Document getMore(Command command) {
        Number id = (Number) command.body().values().iterator().next();
        return cursors.more(id.longValue(), command.number("batchSize", 0));
    }

    Document killCursors(Command command) {
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        if (command.get("cursors") instanceof Collection<?> ids) {
            ids.forEach(id -> (cursors.kill(((Number) id).longValue()) ? killed : unknown).add(id));
        }
        return new Document("cursorsKilled", killed)
                .append("cursorsNotFound", unknown)
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of())
                .append("ok", 1.0);
    }

    private Query query(Command command, String filterOption) {
        return Query.of(FilterRules.check(command.get(filterOption)), context.sortMemory())
                .withHint(command.get("hint"))
                .withDeadline(Deadline.after(command.get("maxTimeMS")));
    }

    private <T> T look(Command command, T absent, Function<View, T> answer) {
        StoredCollection collection = collection(command.namespace());
        if (collection == null) {
            return absent;
        }
        Snapshot snapshot = context.durability().snapshot();
        try {
            return answer.apply(collection.view());
        } finally {
            snapshot.release();
        }
    }

    private @Nullable StoredCollection collection(String namespace) {
        StoredCollection found = context.catalog().find(namespace);
        return found == null || !found.isPublished() ? null : found;
    }
}
