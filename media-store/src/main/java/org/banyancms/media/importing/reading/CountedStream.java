package org.banyancms.media.importing.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;

/** Unpacks no more than the limits allow, whatever the archive's directory says. */
final class CountedStream extends FilterInputStream {
    private final ZipEntry entry;
    private final ImportLimits limit;
    private final Watch watch;
    private final LongConsumer count;
    private long bytes;

    CountedStream(
            InputStream in, ZipEntry entry, ImportLimits limit, Watch watch, LongConsumer count) {
        super(in);
        this.entry = entry;
        this.limit = limit;
        this.watch = watch;
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            bytes += read;
            watch.check();
            limit.require(bytes);
            SafeArchive.requireRatio(entry, bytes);
            count.accept(read);
        }
        return read;
    }
}
