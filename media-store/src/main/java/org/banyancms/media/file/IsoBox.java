package org.banyancms.media.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * A box of a film or sound file (ISO 14496-12).
 *
 * @param type its four letters
 * @param start where it begins in the file
 * @param content where its content begins
 * @param end first byte after it
 */
public record IsoBox(String type, long start, long content, long end) {
    private static final int SHORT = 8;
    private static final int LONG = 16;

    /**
     * Reads the box at a place.
     *
     * @param within where the box that holds it ends
     * @throws IOException when it is cut off or does not fit
     */
    public static IsoBox at(FileChannel file, long start, long within) throws IOException {
        var head = ByteBuffer.allocate(LONG);
        file.read(head, start);
        head.flip();
        if (head.remaining() < SHORT) {
            throw new IOException("a box is cut off");
        }
        long length = head.getInt() & 0xFFFFFFFFL;
        var type = new byte[4];
        head.get(type);
        boolean isLong = length == 1 && head.remaining() == SHORT;
        if (isLong) {
            length = head.getLong();
        } else if (length == 0) {
            length = within - start;
        }
        if (length < (isLong ? LONG : SHORT) || length > within - start) {
            throw new IOException("a box ends outside the one that holds it");
        }
        return new IsoBox(
                new String(type, StandardCharsets.ISO_8859_1),
                start,
                start + (isLong ? LONG : SHORT),
                start + length);
    }
}
