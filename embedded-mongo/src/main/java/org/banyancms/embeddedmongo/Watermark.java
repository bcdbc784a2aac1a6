package org.banyancms.embeddedmongo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * How far the data file has come: the newest version that was acknowledged, kept in a small file
 * beside it. A data file that was cut off still holds an older version of itself, and would be
 * opened as if nothing had come after.
 *
 * <p>It is written after the data is on the disk and needs not be there itself: an older one only
 * asks for less. There are two places that take turns, so that one of them is always whole.
 */
final class Watermark implements AutoCloseable {

    private static final String SUFFIX = ".mark";
    private static final int PLACE = 32;
    private static final int CONTENT = 2 * Long.BYTES;

    /** Not a channel: an interrupt would close that. */
    private final RandomAccessFile out;

    private final long created;

    private Watermark(RandomAccessFile out, long created) {
        this.out = out;
        this.created = created;
    }

    static Path file(Path dataFile) {
        return dataFile.resolveSibling(dataFile.getFileName() + SUFFIX);
    }

    /**
     * The mark of a data file, to be advanced.
     *
     * @param created when the data file was made, in milliseconds: the mark of another file says
     *     nothing
     */
    static Watermark of(Path dataFile, long created) throws IOException {
        return new Watermark(new RandomAccessFile(file(dataFile).toFile(), "rw"), created);
    }

    /** The version that the data file must hold at least; 0 where nothing is known. */
    static long read(Path dataFile, long created) throws IOException {
        Path file = file(dataFile);
        if (!Files.exists(file)) {
            return 0;
        }
        ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
        long version = 0;
        for (int place = 0; place + CONTENT + Long.BYTES <= content.limit(); place += PLACE) {
            boolean ours = content.getLong(place) == created;
            boolean whole = content.getLong(place + CONTENT) == sum(content, place);
            if (ours && whole) {
                version = Math.max(version, content.getLong(place + Long.BYTES));
            }
        }
        return version;
    }

    /** Notes that a version is on the disk. */
    void advance(long version) {
        ByteBuffer content = ByteBuffer.allocate(CONTENT + Long.BYTES);
        content.putLong(created).putLong(version).putLong(sum(content, 0));
        try {
            out.seek(version % 2 * PLACE);
            out.write(content.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sum(ByteBuffer content, int start) {
        CRC32C crc = new CRC32C();
        crc.update(content.duplicate().limit(start + CONTENT).position(start));
        return crc.getValue();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
