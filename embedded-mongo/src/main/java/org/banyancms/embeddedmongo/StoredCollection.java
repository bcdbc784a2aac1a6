package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One collection: its documents, its indexes, and the face that mongo-java-server's update and
 * aggregation code expects.
 *
 * <p>Only a write command under the lock of {@link Durability} may change it; everyone else reads
 * the published view.
 */
final class StoredCollection extends AbstractMongoCollection<byte[]> {

    /** The change of one document, worked out and checked before anything is touched. */
    private record Change(byte[] id, byte @Nullable [] bytes, List<Entries> entries) {}

    private record Entries(StoredIndex index, Set<byte[]> added, Set<byte[]> removed) {}

    private final StoreContext context;
    private final MVMap<byte[], byte[]> documents;
    private final List<StoredIndex> indexes = new ArrayList<>();
    private volatile @Nullable View published;
    private @Nullable Change checked;
    private byte @Nullable [] pinned;

    StoredCollection(
            StoreContext context,
            MongoDatabase database,
            String name,
            MVMap<byte[], byte[]> documents) {
        super(database, name, CollectionOptions.withDefaults(), new CursorRegistry());
        this.context = context;
        this.documents = documents;
        super.addIndex(new WriteHook(this));
    }

    List<StoredIndex> storedIndexes() {
        return indexes;
    }

    MVMap<byte[], byte[]> documents() {
        return documents;
    }

    /** The living maps for a writer, the last durable state for a reader. */
    View view() {
        View view = context.durability().isWriter() ? live() : published;
        if (view == null) {
            throw Errors.of(Errors.NAMESPACE_NOT_FOUND, "ns does not exist: " + getFullName());
        }
        return view;
    }

    boolean isPublished() {
        return published != null;
    }

    View live() {
        return new View(
                documents,
                indexes.stream()
                        .map(index -> new View.Part(index.spec(), index.entries()))
                        .toList());
    }

    View freeze(long version) {
        return new View(
                documents.openVersion(version),
                indexes.stream()
                        .map(index ->
                                new View.Part(index.spec(), index.entries().openVersion(version)))
                        .toList());
    }

    void publish(View view) {
        published = view;
    }

    /**
     * Runs an update as if the filter matched this document only, or none at all when there is no
     * id.
     */
    Document modify(byte @Nullable [] id, Document command) {
        pinned = id == null ? new byte[0] : id;
        try {
            return super.findAndModify(command);
        } finally {
            pinned = null;
        }
    }

    void insert(Document document) {
        Document ordered = document;
        if (document.containsKey("_id") && !document.keySet().iterator().next().equals("_id")) {
            ordered = new Document("_id", document.get("_id"));
            ordered.putAll(document);
        }
        super.addDocument(ordered);
    }

    void delete(byte[] id) {
        apply(check(read(id), null));
    }

    Document read(byte[] id) {
        byte[] bytes = documents.get(id);
        if (bytes == null) {
            throw new IllegalStateException("a document vanished from " + getFullName());
        }
        return Bson.decode(bytes);
    }

    /** Works out what a change means for each index; refuses it before anything is touched. */
    private Change check(@Nullable Document before, @Nullable Document after) {
        Document known = after != null ? after : before;
        byte[] id = KeyCodec.encode(known == null ? null : known.get("_id"));
        byte[] bytes = after == null ? null : Bson.encodeBounded(after);
        if (before == null && documents.containsKey(id)) {
            throw duplicate("_id_", new Document("_id", known == null ? null : known.get("_id")));
        }
        List<Entries> entries = new ArrayList<>();
        for (StoredIndex index : indexes) {
            entries.add(check(index, id, before, after));
        }
        return new Change(id, bytes, entries);
    }

    private Entries check(
            StoredIndex index, byte[] id, @Nullable Document before, @Nullable Document after) {
        Set<byte[]> removed = before == null ? Set.of() : IndexKeys.of(index.spec(), before).keys();
        if (after == null) {
            return new Entries(index, Set.of(), removed);
        }
        IndexKeys keys = IndexKeys.of(index.spec(), after);
        byte[] taken = index.firstTaken(keys.keys(), id);
        if (taken != null) {
            throw duplicate(index.spec().name(), index.shownKey(after));
        }
        if (index.noteMultikey(keys)) {
            context.catalog().save(this);
        }
        return new Entries(index, keys.keys(), removed);
    }

    private void apply(Change change) {
        context.durability().change(this, () -> write(change));
    }

    private void write(Change change) {
        for (Entries entries : change.entries()) {
            entries.removed().stream()
                    .filter(key -> !entries.added().contains(key))
                    .forEach(key -> entries.index().remove(Set.of(key), change.id()));
            entries.added().stream()
                    .filter(key -> entries.removed().isEmpty() || !entries.removed().contains(key))
                    .forEach(key -> entries.index().add(Set.of(key), change.id()));
        }
        if (change.bytes() == null) {
            documents.remove(change.id());
        } else {
            documents.put(change.id(), change.bytes());
        }
    }

    DuplicateKeyError duplicate(String index, Document key) {
        String shown = key.toString(true, "{ ", " }");
        return new DuplicateKeyError(getFullName(), index + " dup key: " + shown);
    }

    /** Called by the hook before mongo-java-server stores anything. */
    void checkNext(@Nullable Document before, Document after) {
        checked = check(before, after);
    }

    private void applyChecked() {
        Change change = checked;
        checked = null;
        if (change == null) {
            throw new IllegalStateException("a change was not checked");
        }
        apply(change);
    }

    @Override
    protected byte[] addDocumentInternal(Document document) {
        applyChecked();
        return KeyCodec.encode(document.get("_id"));
    }

    @Override
    protected void handleUpdate(byte[] position, Document oldDocument, Document newDocument) {
        applyChecked();
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        byte[] only = pinned;
        if (only != null) {
            byte[] bytes = documents.get(only);
            return new QueryResult(bytes == null ? List.of() : List.of(Bson.decode(bytes)));
        }
        View view = view();
        Query query =
                Query.of(filter, context.sortMemory())
                        .withSort(order)
                        .withBounds(skip, Math.max(0, limit));
        Iterable<Document> found = () -> new DocumentIterator(Rows.find(view, query));
        return new QueryResult(found);
    }

    /** The fields that a reader asked for; mongo-java-server projects only what it has queried. */
    Iterator<Row> project(Iterator<Row> rows, Document fields) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .map(row -> Row.of(project(row.document(), fields)))
                .iterator();
    }

    Document project(Document document, Document fields) {
        Stream<Document> single = Stream.of(document);
        return matchDocumentsFromStream(single, new Document(), null, 0, 0, 0, fields)
                .iterator()
                .next();
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batch, Document fields) {
        return queryDocuments(query, order, skip, limit, batch, fields);
    }

    @Override
    protected Document getDocument(byte[] position) {
        return read(position);
    }

    @Override
    protected void removeDocument(byte[] position) {
        delete(position);
    }

    @Override
    public int count() {
        return view().documents().size();
    }

    @Override
    protected Stream<DocumentWithPosition<byte[]>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry ->
                        new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
