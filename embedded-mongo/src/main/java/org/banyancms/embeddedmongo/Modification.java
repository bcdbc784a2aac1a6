package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One update: what it finds, what it does to that, and what it inserts when it finds nothing. */
final class Modification {

    private final StoreContext context;
    private final String namespace;
    private final @Nullable StoredCollection collection;
    private final List<byte[]> ids;
    private final Document call;
    private int modified;

    Modification(
            StoreContext context,
            String namespace,
            Query query,
            Document update,
            @Nullable Object arrayFilters) {
        this.context = context;
        this.namespace = namespace;
        this.collection = context.catalog().find(namespace);
        this.ids = matches(collection, query);
        this.call = new Document("query", query.filter()).append("update", update);
        if (arrayFilters != null) {
            call.append("arrayFilters", arrayFilters);
        }
    }

    /**
     * The ids of what matches now; all are found before the first change, so that no change is met
     * twice.
     */
    static List<byte[]> matches(@Nullable StoredCollection collection, Query query) {
        List<byte[]> ids = new ArrayList<>();
        if (collection != null) {
            for (Iterator<Row> rows = Rows.find(collection.live(), query); rows.hasNext(); ) {
                ids.add(rows.next().id());
            }
        }
        return ids;
    }

    boolean isUnmatched() {
        return ids.isEmpty();
    }

    int modified() {
        return modified;
    }

    /** Updates all that was found; tells how many that are. */
    int run() {
        for (byte[] id : ids) {
            byte[] before = found().documents().get(id);
            found().modify(id, call);
            modified += Arrays.equals(before, found().documents().get(id)) ? 0 : 1;
        }
        return ids.size();
    }

    /** Updates the one that was found, and gives it as it was before or is after. */
    Document runOne(boolean after) {
        Document before = found().read(ids.getFirst());
        found().modify(ids.getFirst(), call);
        return after ? found().read(ids.getFirst()) : before;
    }

    Document remove() {
        Document removed = found().read(ids.getFirst());
        found().delete(ids.getFirst());
        return removed;
    }

    /** Inserts what the filter and the update say together. */
    Document upsert() {
        Document upsert = new Document(call).append("upsert", true).append("new", true);
        StoredCollection target = context.catalog().findOrCreate(context, namespace);
        return Bson.field(target.modify(null, upsert), "value", Document.class);
    }

    Document project(Document document, Document fields) {
        return context.catalog().findOrCreate(context, namespace).project(document, fields);
    }

    private StoredCollection found() {
        return Objects.requireNonNull(collection);
    }
}
