package org.banyancms.embeddedmongo;

import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * All collections as they were between two commands, such as a backup needs. What is written
 * meanwhile does not show; its pages are held in the file until this is closed.
 */
public final class Moment implements AutoCloseable {

    private final NavigableMap<String, MVMap<byte[], byte[]>> collections = new TreeMap<>();
    private final Snapshot snapshot;

    /** Only to be made while no command runs. */
    Moment(MVStore store, Catalog catalog) {
        store.commit();
        long version = store.getCurrentVersion();
        for (StoredCollection collection : catalog.all()) {
            collections.put(collection.getFullName(), collection.documents().openVersion(version));
        }
        snapshot = new Snapshot(store);
    }

    /** The names of a database's collections, in order. */
    public List<String> collections(String database) {
        String prefix = database + ".";
        return collections.keySet().stream()
                .filter(namespace -> namespace.startsWith(prefix))
                .map(namespace -> namespace.substring(prefix.length()))
                .toList();
    }

    /**
     * The documents of a collection as BSON, in the order of their ids; none when there is none.
     */
    public Iterator<byte[]> documents(String database, String collection) {
        MVMap<byte[], byte[]> documents = collections.get(database + "." + collection);
        if (documents == null) {
            return List.<byte[]>of().iterator();
        }
        var cursor = documents.cursor(null);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public byte[] next() {
                cursor.next();
                return cursor.getValue();
            }
        };
    }

    @Override
    public void close() {
        snapshot.release();
    }
}
