package org.banyancms.embeddedmongo;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything once more, a piece at a time, so that it comes to stand in the holes at the
 * front of the file and the end becomes free. Each piece is an ordinary commit, so a crash at any
 * moment loses nothing; MVStore's own moving of chunks may write over some that the last durable
 * state still needs.
 */
final class Rewriting {

    private final Deque<StoredCollection> left = new ArrayDeque<>();
    private final Deque<MVMap<byte[], byte[]>> maps = new ArrayDeque<>();
    private byte @Nullable [] last;

    Rewriting(Catalog catalog) {
        left.addAll(catalog.all());
    }

    /**
     * Writes the next piece; only to be called while no command runs.
     *
     * @return whether there is more to write
     */
    boolean step(Catalog catalog, int bytes) {
        int room = bytes;
        while (room > 0) {
            MVMap<byte[], byte[]> map = map(catalog);
            if (map == null) {
                return false;
            }
            room = piece(map, room);
        }
        return true;
    }

    /** Writes as much of a map as there is room for, and gives back what is left of that. */
    private int piece(MVMap<byte[], byte[]> map, int bytes) {
        int room = bytes;
        var cursor = map.cursor(last);
        while (room > 0 && cursor.hasNext()) {
            byte[] key = cursor.next();
            if (!Arrays.equals(key, last)) {
                map.put(key, cursor.getValue());
                room -= key.length + cursor.getValue().length;
                last = key;
            }
        }
        if (room > 0) {
            maps.remove();
            last = null;
        }
        return room;
    }

    /** The map to go on with; collections and indexes that are gone by now are passed over. */
    private @Nullable MVMap<byte[], byte[]> map(Catalog catalog) {
        while (maps.isEmpty() && !left.isEmpty()) {
            StoredCollection collection = left.remove();
            if (catalog.all().contains(collection)) {
                View view = collection.live();
                maps.add(view.documents());
                view.indexes().forEach(index -> maps.add(index.entries()));
            }
        }
        while (!maps.isEmpty() && maps.peek().isClosed()) {
            maps.remove();
            last = null;
        }
        return maps.peek();
    }
}
