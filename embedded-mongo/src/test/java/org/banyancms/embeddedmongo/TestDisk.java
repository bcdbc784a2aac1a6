package org.banyancms.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that can be full, and can be made to take its time: files under the scheme {@code full:}.
 */
public final class TestDisk extends FilePathWrapper {

    /** Whoever holds this keeps the disk from confirming anything. */
    static final ReentrantLock CONFIRMING = new ReentrantLock();

    static final AtomicInteger CONFIRMED = new AtomicInteger();

    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

    private static String path(String file, long bytes) {
        FilePath.register(new TestDisk());
        LEFT.set(bytes);
        return "full:" + file;
    }

    static MVStore store(Path file, long bytes) {
        return new MVStore.Builder()
                .fileName(path(file.toString(), bytes))
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(1)
                .open();
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            if (LEFT.addAndGet(-bytes.remaining()) < 0) {
                throw new IOException("No space left on device");
            }
            return base.write(bytes, position);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return base.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            CONFIRMING.lock();
            try {
                base.force(metadata);
                CONFIRMED.incrementAndGet();
            } finally {
                CONFIRMING.unlock();
            }
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
