package org.banyancms.embeddedmongo;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Refuses writes while the disk is nearly full, before one could be cut off in the middle; reads go
 * on.
 */
final class DiskRoom {

    /** More than one command can write between two looks. */
    static final long LEAST_BYTES = 128L * 1024 * 1024;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final LongSupplier usable;
    private long looked;
    private long found = Long.MAX_VALUE;

    DiskRoom(LongSupplier usable) {
        this.usable = usable;
    }

    static DiskRoom unlimited() {
        return new DiskRoom(() -> Long.MAX_VALUE);
    }

    static DiskRoom around(Path file) {
        return new DiskRoom(() -> {
            try {
                FileStore disk = Files.getFileStore(file);
                return disk.getUsableSpace();
            } catch (IOException e) {
                return Long.MAX_VALUE; // where it cannot be told, the write itself will tell
            }
        });
    }

    synchronized void check() {
        long now = System.nanoTime();
        if (found < LEAST_BYTES || now - looked > LOOK_NANOS) {
            looked = now;
            found = usable.getAsLong();
        }
        if (found < LEAST_BYTES) {
            throw Errors.of(
                    Errors.OUT_OF_DISK_SPACE,
                    "the disk has only "
                            + found / (1024 * 1024)
                            + " MB left, so nothing more is written; make room, and writing goes on");
        }
    }
}
