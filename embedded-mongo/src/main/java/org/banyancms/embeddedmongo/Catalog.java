package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * Which collections and indexes there are; kept in the same file and the same commits as what they
 * hold.
 */
final class Catalog {

    private static final String NAME = "catalog";
    private static final String LAST_NUMBER = "";

    private final MVStore store;
    private final MVMap<String, byte[]> entries;
    private final NavigableMap<String, StoredCollection> collections =
            new ConcurrentSkipListMap<>();
    private final Map<String, Database> databases = new ConcurrentHashMap<>();
    private final Map<StoredCollection, Integer> numbers = new ConcurrentHashMap<>();
    private int lastNumber;

    Catalog(MVStore store) {
        this.store = store;
        this.entries =
                store.openMap(
                        NAME,
                        new MVMap.Builder<String, byte[]>()
                                .keyType(StringDataType.INSTANCE)
                                .valueType(CheckedBytes.INSTANCE));
    }

    /** Finds everything again; reads no document. */
    void open(StoreContext context) {
        Set<String> used = new HashSet<>(List.of(NAME));
        byte[] number = entries.get(LAST_NUMBER);
        lastNumber = number == null ? 0 : Bson.field(Bson.decode(number), "n", Integer.class);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (!entry.getKey().equals(LAST_NUMBER)) {
                load(context, entry.getKey(), Bson.decode(entry.getValue()), used);
            }
        }
        // an index build that was cut short leaves a map that nobody knows
        store.getMapNames().stream().filter(name -> !used.contains(name)).forEach(store::removeMap);
    }

    private void load(StoreContext context, String namespace, Document entry, Set<String> used) {
        int number = Bson.field(entry, "n", Integer.class);
        used.add(documentsName(number));
        StoredCollection collection = instantiate(context, namespace, number);
        for (Object description : Bson.field(entry, "indexes", List.class)) {
            int map = Bson.field((Document) description, "map", Integer.class);
            used.add(indexName(map));
            IndexSpec spec = IndexSpec.parse((Document) description, map);
            collection.storedIndexes().add(new StoredIndex(spec, openMap(indexName(map))));
        }
        collections.put(namespace, collection);
        context.durability().touch(collection);
    }

    Database database(String name) {
        return databases.computeIfAbsent(name, n -> new Database(n, this));
    }

    @Nullable StoredCollection find(String namespace) {
        return collections.get(namespace);
    }

    /** The collections of one database, by name. */
    List<StoredCollection> list(String database) {
        return collections.values().stream()
                .filter(c -> c.getDatabaseName().equals(database))
                .toList();
    }

    List<StoredCollection> all() {
        return List.copyOf(collections.values());
    }

    Set<String> databaseNames() {
        Set<String> names = new HashSet<>();
        collections
                .keySet()
                .forEach(namespace -> names.add(Utils.getDatabaseNameFromFullName(namespace)));
        return names;
    }

    StoredCollection findOrCreate(StoreContext context, String namespace) {
        StoredCollection found = find(namespace);
        return found == null ? create(context, namespace) : found;
    }

    StoredCollection create(StoreContext context, String namespace) {
        StoredCollection collection = instantiate(context, namespace, nextNumber());
        collections.put(namespace, collection);
        save(collection);
        context.durability().touch(collection);
        return collection;
    }

    void drop(StoreContext context, StoredCollection collection) {
        collections.remove(collection.getFullName());
        entries.remove(collection.getFullName());
        numbers.remove(collection);
        context.durability().forget(collection);
        collection.storedIndexes().forEach(index -> store.removeMap(index.entries()));
        store.removeMap(collection.documents());
    }

    void rename(StoredCollection collection, String namespace) {
        collections.remove(collection.getFullName());
        entries.remove(collection.getFullName());
        String database = Utils.getDatabaseNameFromFullName(namespace);
        collection.renameTo(database(database), Utils.getCollectionNameFromFullName(namespace));
        collections.put(namespace, collection);
        save(collection);
    }

    /** Builds an index over what is there; on a duplicate nothing remains of it. */
    void build(StoreContext context, StoredCollection collection, Document description) {
        int number = nextNumber();
        StoredIndex index =
                new StoredIndex(IndexSpec.parse(description, number), openMap(indexName(number)));
        try {
            for (Map.Entry<byte[], byte[]> entry : collection.documents().entrySet()) {
                fill(collection, index, entry.getKey(), Bson.decode(entry.getValue()));
                context.durability().relieve();
            }
        } catch (RuntimeException e) {
            store.removeMap(index.entries());
            throw e;
        }
        collection.storedIndexes().add(index);
        save(collection);
        context.durability().touch(collection);
    }

    private static void fill(
            StoredCollection collection, StoredIndex index, byte[] id, Document document) {
        IndexKeys keys = IndexKeys.of(index.spec(), document);
        if (index.firstTaken(keys.keys(), id) != null) {
            throw collection.duplicate(index.spec().name(), index.shownKey(document));
        }
        index.noteMultikey(keys);
        index.add(keys.keys(), id);
    }

    void dropIndex(StoreContext context, StoredCollection collection, StoredIndex index) {
        collection.storedIndexes().remove(index);
        store.removeMap(index.entries());
        save(collection);
        context.durability().touch(collection);
    }

    /** Changes nothing that matters, so that there is something to commit. */
    boolean beat() {
        return entries.put(LAST_NUMBER, Bson.encode(new Document("n", lastNumber))) != null;
    }

    void save(StoredCollection collection) {
        List<Document> indexes = new ArrayList<>();
        for (StoredIndex index : collection.storedIndexes()) {
            IndexSpec spec = index.spec();
            indexes.add(
                    spec.describe().append("multikey", spec.multikey()).append("map", spec.map()));
        }
        Document entry = new Document("n", numbers.get(collection)).append("indexes", indexes);
        entries.put(collection.getFullName(), Bson.encode(entry));
    }

    private StoredCollection instantiate(StoreContext context, String namespace, int number) {
        Database database = database(Utils.getDatabaseNameFromFullName(namespace));
        String name = Utils.getCollectionNameFromFullName(namespace);
        MVMap<byte[], byte[]> documents = openMap(documentsName(number));
        StoredCollection collection = new StoredCollection(context, database, name, documents);
        numbers.put(collection, number);
        return collection;
    }

    private int nextNumber() {
        lastNumber++;
        entries.put(LAST_NUMBER, Bson.encode(new Document("n", lastNumber)));
        return lastNumber;
    }

    private MVMap<byte[], byte[]> openMap(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(CheckedBytes.INSTANCE)
                        .valueType(CheckedBytes.INSTANCE));
    }

    private static String documentsName(int number) {
        return "d." + number;
    }

    private static String indexName(int number) {
        return "i." + number;
    }
}
