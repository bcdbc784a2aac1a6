package org.banyancms.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * Keys and values as bytes, with a check sum over those of each page: what a disk has spoilt is
 * told, and never shown as if it were right.
 */
final class CheckedBytes extends BasicDataType<byte[]> {

    static final CheckedBytes INSTANCE = new CheckedBytes();

    private static final ByteArrayDataType PLAIN = ByteArrayDataType.INSTANCE;
    private static final int HEAD = 2 * Integer.BYTES;

    private CheckedBytes() {}

    @Override
    public int getMemory(byte[] bytes) {
        return PLAIN.getMemory(bytes);
    }

    @Override
    public int compare(byte[] one, byte[] two) {
        return PLAIN.compare(one, two);
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }

    @Override
    public void write(WriteBuffer buffer, byte[] bytes) {
        PLAIN.write(buffer, bytes);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        return PLAIN.read(buffer);
    }

    @Override
    public void write(WriteBuffer buffer, Object storage, int length) {
        int start = buffer.position();
        buffer.putInt(0).putInt(0);
        super.write(buffer, storage, length);
        int bytes = buffer.position() - start - HEAD;
        buffer.putInt(start, bytes);
        buffer.putInt(start + Integer.BYTES, sum(buffer.getBuffer(), start + HEAD, bytes));
    }

    @Override
    public void read(ByteBuffer buffer, Object storage, int length) {
        int bytes = buffer.remaining() < HEAD ? -1 : buffer.getInt();
        int sum = bytes < 0 ? 0 : buffer.getInt();
        if (bytes < 0
                || bytes > buffer.remaining()
                || sum != sum(buffer, buffer.position(), bytes)) {
            throw DataUtils.newMVStoreException(
                    DataUtils.ERROR_FILE_CORRUPT, "A page is not as it was written");
        }
        super.read(buffer, storage, length);
    }

    private static int sum(ByteBuffer buffer, int start, int bytes) {
        CRC32C crc = new CRC32C();
        crc.update(buffer.duplicate().limit(start + bytes).position(start));
        return (int) crc.getValue();
    }
}
