package org.banyancms.server.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyancms.server.start.Refusal;
import org.jspecify.annotations.Nullable;

/** The folder in which everything is kept, held by this process alone as long as it runs. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "banyan.lock";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes a folder, making it where there is none.
     *
     * @throws Refusal when another process has it, or it cannot be written
     */
    public static DataFolder take(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            return locked(path);
        } catch (IOException e) {
            var sentence =
                    "The data folder %s cannot be written (%s); check its permissions, or choose another"
                            + " folder with --data.";
            throw new Refusal(sentence.formatted(path, reason(e)), e);
        }
    }

    private static DataFolder locked(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            var sentence =
                    "The data folder %s is in use by another process; stop that one, or choose another"
                            + " folder with --data.";
            throw new Refusal(sentence.formatted(path));
        }
        return new DataFolder(path, channel, lock);
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException told && told.getReason() != null
                ? told.getReason()
                : "access was denied";
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // this very process has it already, in another application context
        }
    }

    /** Where it is, absolute. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
