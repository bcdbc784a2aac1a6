package org.banyancms.media.rendition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Blanks what a film says of itself (ISO 14496-12): the boxes become free space of the same length,
 * so that every offset to picture and sound stays right.
 */
final class FilmMetadata {
    private static final Set<String> PRIVATE = Set.of("udta", "meta", "uuid");
    private static final Set<String> OUTER = Set.of("moov", "trak", "mdia", "minf", "moof", "traf");
    private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 16;

    private FilmMetadata() {}

    static void blank(Path film) throws IOException {
        try (var file = FileChannel.open(film, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            walk(file, 0, file.size());
        }
    }

    private static void walk(FileChannel file, long from, long to) throws IOException {
        long position = from;
        while (position + 8 <= to) {
            var head = ByteBuffer.allocate(16);
            file.read(head, position);
            head.flip();
            long length = head.getInt() & 0xFFFFFFFFL;
            var name = new byte[4];
            head.get(name);
            int header = 8;
            if (length == 1) {
                length = head.getLong();
                header = 16;
            } else if (length == 0) {
                length = to - position;
            }
            if (length < header || position + length > to) {
                throw new IOException("a box ends outside the one that holds it");
            }
            var type = new String(name, StandardCharsets.ISO_8859_1);
            if (PRIVATE.contains(type)) {
                write(file, position + 4, FREE);
                zero(file, position + header, position + length);
            } else if (OUTER.contains(type)) {
                walk(file, position + header, position + length);
            }
            position += length;
        }
    }

    private static void zero(FileChannel file, long from, long to) throws IOException {
        for (long at = from; at < to; at += BUFFER) {
            write(file, at, new byte[(int) Math.min(BUFFER, to - at)]);
        }
    }

    private static void write(FileChannel file, long at, byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            file.write(left, at + left.position());
        }
    }
}
