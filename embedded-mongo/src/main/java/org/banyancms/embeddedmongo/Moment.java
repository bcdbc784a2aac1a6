package org.banyancms.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * All collections as they were between two commands, such as a backup needs. What is written
 * meanwhile does not show; its pages are held in the file until this is closed.
 */
public final class Moment implements AutoCloseable {

    private static final int MOST_FINDINGS = 100;

    private final NavigableMap<String, View> collections = new TreeMap<>();
    private final Snapshot snapshot;

    /** Only to be made while no command runs. */
    Moment(MVStore store, Catalog catalog) {
        store.commit();
        long version = store.getCurrentVersion();
        for (StoredCollection collection : catalog.all()) {
            collections.put(collection.getFullName(), collection.freeze(version));
        }
        snapshot = new Snapshot(store);
    }

    /**
     * Reads all documents and compares each index with them.
     *
     * @return what does not agree, in words, the first hundred; empty when all does
     */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        collections.forEach((namespace, view) -> {
            try {
                new Audit(view, new Words(namespace, findings)).run();
            } catch (MVStoreException e) {
                findings.add(namespace + " is damaged and cannot be read whole: " + e.getMessage());
            }
        });
        return findings;
    }

    private record Words(String namespace, List<String> findings) implements Audit.Listener {

        @Override
        public void lacks(View.Part index, byte[] entry) {
            add(index, " lacks the entry ", entry);
        }

        @Override
        public void tooMuch(View.Part index, byte[] entry) {
            add(index, " has an entry without a document: ", entry);
        }

        private void add(View.Part index, String what, byte[] entry) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(
                        namespace
                                + " index "
                                + index.spec().name()
                                + what
                                + Arrays.toString(entry));
            }
        }
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
        View view = collections.get(database + "." + collection);
        if (view == null) {
            return List.<byte[]>of().iterator();
        }
        var cursor = view.documents().cursor(null);
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
