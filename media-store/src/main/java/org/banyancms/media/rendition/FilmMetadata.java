package org.banyancms.media.rendition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.banyancms.media.file.IsoBox;

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
            var box = IsoBox.at(file, position, to);
            if (PRIVATE.contains(box.type())) {
                write(file, box.start() + 4, FREE);
                zero(file, box.content(), box.end());
            } else if (OUTER.contains(box.type())) {
                walk(file, box.content(), box.end());
            }
            position = box.end();
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
