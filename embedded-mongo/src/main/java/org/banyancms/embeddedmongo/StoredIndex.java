package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one secondary index, in order.
 *
 * <p>An entry is the key, then the id of the document, then the length of that id in three bytes.
 * The id runs in the direction of the last field, so that reading backwards gives the exactly
 * opposite order.
 */
final class StoredIndex {

    private static final byte[] NOTHING = {};
    private static final int LENGTH_BYTES = 3;

    private final MVMap<byte[], byte[]> entries;
    private IndexSpec spec;

    StoredIndex(IndexSpec spec, MVMap<byte[], byte[]> entries) {
        this.spec = spec;
        this.entries = entries;
    }

    IndexSpec spec() {
        return spec;
    }

    MVMap<byte[], byte[]> entries() {
        return entries;
    }

    /** Remembers that a document has several entries; true when that is news. */
    boolean noteMultikey(IndexKeys keys) {
        boolean news = keys.multikey() && !spec.multikey();
        if (news) {
            spec = spec.asMultikey();
        }
        return news;
    }

    /**
     * The first of these keys that another document than this one holds, when the index is unique.
     */
    byte @Nullable [] firstTaken(Set<byte[]> keys, byte[] id) {
        if (spec.unique()) {
            for (byte[] key : keys) {
                byte[] found = entries.ceilingKey(key);
                if (found != null
                        && startsWith(found, key)
                        && !Arrays.equals(idOf(spec, found), id)) {
                    return key;
                }
            }
        }
        return null;
    }

    void add(Set<byte[]> keys, byte[] id) {
        keys.forEach(key -> put(entries, entry(spec, key, id)));
    }

    void remove(Set<byte[]> keys, byte[] id) {
        keys.forEach(key -> entries.remove(entry(spec, key, id)));
    }

    static void put(MVMap<byte[], byte[]> entries, byte[] entry) {
        entries.put(entry, NOTHING);
    }

    /**
     * What a duplicate key error shows: the values of the document under the fields of the index.
     */
    Document shownKey(Document document) {
        Document shown = new Document();
        for (IndexSpec.Field field : spec.fields()) {
            Object value = document;
            for (String step : field.steps()) {
                value = value instanceof Document inner ? inner.get(step) : null;
            }
            shown.put(field.path(), value);
        }
        return shown;
    }

    static byte[] entry(IndexSpec spec, byte[] key, byte[] id) {
        byte[] entry = Arrays.copyOf(key, key.length + id.length + LENGTH_BYTES);
        byte[] directed = descendingId(spec) ? KeyCodec.inverted(id) : id;
        System.arraycopy(directed, 0, entry, key.length, id.length);
        for (int i = 0; i < LENGTH_BYTES; i++) {
            entry[entry.length - 1 - i] = (byte) (id.length >>> (8 * i));
        }
        return entry;
    }

    static byte[] idOf(IndexSpec spec, byte[] entry) {
        int length = 0;
        for (int i = LENGTH_BYTES; i > 0; i--) {
            length = length << 8 | (entry[entry.length - i] & 0xFF);
        }
        int end = entry.length - LENGTH_BYTES;
        byte[] id = Arrays.copyOfRange(entry, end - length, end);
        return descendingId(spec) ? KeyCodec.inverted(id) : id;
    }

    static boolean descendingId(IndexSpec spec) {
        return !spec.fields().getLast().ascending();
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length
                && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
