package org.banyancms.embeddedmongo;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.h2.mvstore.MVMap;

/**
 * A stretch of keys, both ends included, where the upper end also takes all that begins with it.
 *
 * <p>It may hold a little more than asked for, never less: every document found is matched against
 * the whole filter.
 */
record Span(byte[] low, byte[] high) {

    /** Longer than any run of 0xFF that can follow a key. */
    private static final byte[] TAIL = new byte[16];

    static final Span ALL = new Span(new byte[0], new byte[0]);

    static {
        Arrays.fill(TAIL, (byte) 0xFF);
    }

    static Span point(byte[] key) {
        return new Span(key, key);
    }

    /** This span under a prefix, turned round for a descending field. */
    Span under(byte[] prefix, boolean ascending) {
        return ascending
                ? new Span(join(prefix, low), join(prefix, high))
                : new Span(
                        join(prefix, KeyCodec.inverted(high)),
                        join(prefix, KeyCodec.inverted(low)));
    }

    byte[] last() {
        return join(high, TAIL);
    }

    /** How many entries of the map lie in it; costs two descents of the tree. */
    long countIn(MVMap<byte[], byte[]> map) {
        return rank(map, last(), 1) - rank(map, low, 0);
    }

    private static long rank(MVMap<byte[], byte[]> map, byte[] key, int whenFound) {
        long index = map.isEmpty() ? -1 : map.getKeyIndex(key);
        return index >= 0 ? index + whenFound : -index - 1;
    }

    private static byte[] join(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(a.length + b.length);
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
