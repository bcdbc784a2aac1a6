package org.banyancms.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes every private chunk out of a WebP file and puts an XMP packet in (RIFF container, extended
 * form).
 */
final class WebpMetadata {
    private static final Set<String> PRIVATE = Set.of("EXIF", "XMP ", "ICCP", "VP8X");
    private static final int XMP_FLAG = 0x04;
    private static final int ALPHA_FLAG = 0x10;
    private static final int ANIMATION_FLAG = 0x02;

    private WebpMetadata() {}

    private record Chunk(String name, byte[] data) {
        int size() {
            return 8 + data.length + (data.length & 1);
        }

        void write(ByteBuffer out) {
            out.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(data.length).put(data);
            if ((data.length & 1) == 1) {
                out.put((byte) 0);
            }
        }
    }

    /** The same picture with this XMP packet and no other metadata. */
    static byte[] replace(byte[] webp, byte[] xmp, PictureSize size, boolean alpha) {
        var chunks = new ArrayList<Chunk>();
        var pixels = chunks(webp);
        int animation =
                pixels.stream().anyMatch(chunk -> chunk.name().equals("ANIM")) ? ANIMATION_FLAG : 0;
        chunks.add(header(size, XMP_FLAG | animation | (alpha ? ALPHA_FLAG : 0)));
        pixels.stream().filter(chunk -> !PRIVATE.contains(chunk.name())).forEach(chunks::add);
        chunks.add(new Chunk("XMP ", xmp));
        int length = 4 + chunks.stream().mapToInt(Chunk::size).sum();
        var out = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(length);
        out.put("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        chunks.forEach(chunk -> chunk.write(out));
        return out.array();
    }

    private static List<Chunk> chunks(byte[] webp) {
        var in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).position(12);
        var chunks = new ArrayList<Chunk>();
        while (in.remaining() >= 8) {
            var name = new byte[4];
            in.get(name);
            var data = new byte[in.getInt()];
            in.get(data);
            if ((data.length & 1) == 1 && in.hasRemaining()) {
                in.get();
            }
            chunks.add(new Chunk(new String(name, StandardCharsets.ISO_8859_1), data));
        }
        return chunks;
    }

    private static Chunk header(PictureSize size, int flags) {
        var data = new byte[10];
        data[0] = (byte) flags;
        put24(data, 4, size.width() - 1);
        put24(data, 7, size.height() - 1);
        return new Chunk("VP8X", data);
    }

    private static void put24(byte[] data, int at, int value) {
        data[at] = (byte) value;
        data[at + 1] = (byte) (value >> 8);
        data[at + 2] = (byte) (value >> 16);
    }
}
