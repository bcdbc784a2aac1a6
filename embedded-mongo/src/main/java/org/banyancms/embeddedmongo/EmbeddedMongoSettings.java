package org.banyancms.embeddedmongo;

/**
 * How an embedded server stores and serves.
 *
 * @param fsync whether each write is forced to the disk before its reply, so that it survives a
 *     power failure; without it a write still survives the death of the process
 * @param cacheMegabytes memory for pages read from the file, in MB
 * @param sortMemoryBytes how many bytes a sort without an index may hold before it fails with
 *     MongoDB's error 292
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param guarded whether a client needs the password that the connection string holds, which is a
 *     new one at each start; so no other program on the machine gets in
 */
public record EmbeddedMongoSettings(
        boolean fsync, int cacheMegabytes, long sortMemoryBytes, int port, boolean guarded) {

    /** MongoDB's own bound for a sort in memory. */
    public static final long MONGODB_SORT_MEMORY = 100L * 1024 * 1024;

    /** Refuses settings that cannot work. */
    public EmbeddedMongoSettings {
        if (cacheMegabytes < 1 || sortMemoryBytes < 1 || port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "cacheMegabytes and sortMemoryBytes must be positive and port between 0 and 65535");
        }
    }

    /**
     * Power-safe, 64 MB of cache, MongoDB's sort bound, any free port, closed to other programs.
     */
    public static EmbeddedMongoSettings defaults() {
        return new EmbeddedMongoSettings(true, 64, MONGODB_SORT_MEMORY, 0, true);
    }

    /** The same settings with another answer to whether each write is forced to the disk. */
    public EmbeddedMongoSettings withFsync(boolean on) {
        return new EmbeddedMongoSettings(on, cacheMegabytes, sortMemoryBytes, port, guarded);
    }

    /** The same settings with another cache size in MB. */
    public EmbeddedMongoSettings withCacheMegabytes(int megabytes) {
        return new EmbeddedMongoSettings(fsync, megabytes, sortMemoryBytes, port, guarded);
    }

    /** The same settings with another bound for sorts without an index. */
    public EmbeddedMongoSettings withSortMemoryBytes(long bytes) {
        return new EmbeddedMongoSettings(fsync, cacheMegabytes, bytes, port, guarded);
    }

    /** The same settings on another port of 127.0.0.1. */
    public EmbeddedMongoSettings withPort(int number) {
        return new EmbeddedMongoSettings(fsync, cacheMegabytes, sortMemoryBytes, number, guarded);
    }

    /** The same settings, open to every program on this machine, such as MongoDB's shell. */
    public EmbeddedMongoSettings unguarded() {
        return new EmbeddedMongoSettings(fsync, cacheMegabytes, sortMemoryBytes, port, false);
    }
}
