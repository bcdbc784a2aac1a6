package org.banyancms.embeddedmongo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Opens the one file in which everything is kept, or says clearly why not and leaves it as it is.
 */
final class DataFile {

    static final String NAME = "banyan.mongo";

    /** Kept in the file: which program wrote it and in which form. */
    private static final int FORMAT = 0xBA3;

    /** How long dead chunks are kept. */
    static final int RETENTION_MILLIS = 1000;

    private static final int BLOCK = 4096;

    private DataFile() {}

    static MVStore inMemory() {
        MVStore store = new MVStore.Builder().open();
        store.setVersionsToKeep(0);
        return store;
    }

    /** A folder, in which the file gets its usual name, or the file itself. */
    static Path locate(Path place) {
        boolean folder = Files.isDirectory(place) || !place.getFileName().toString().contains(".");
        return folder ? place.resolve(NAME) : place;
    }

    static MVStore open(Path file, EmbeddedMongoSettings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            refuseForeign(file);
            return mark(builder(file, settings).open(), settings.fsync());
        } catch (MVStoreException e) {
            throw explain(file, e);
        } catch (IOException e) {
            throw new EmbeddedMongoException(
                    "Cannot read or create " + file + ": " + e.getMessage(), e);
        }
    }

    private static MVStore.Builder builder(Path file, EmbeddedMongoSettings settings) {
        return new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                .cacheSize(settings.cacheMegabytes())
                .autoCommitDisabled()
                .autoCommitBufferSize(0);
    }

    /**
     * Looks without the right to write, so that nothing of another program is repaired or
     * overwritten by chance.
     */
    private static void refuseForeign(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        if (!hasHeader(file)) {
            throw notOurs(file, "it begins with other bytes");
        }
        try (MVStore store = builder(file, EmbeddedMongoSettings.defaults()).readOnly().open()) {
            boolean empty = store.getMapNames().isEmpty() && store.getStoreVersion() == 0;
            if (empty && Files.size(file) > 2 * BLOCK) {
                throw damaged(
                        file, new IOException("there are bytes, but no data can be found in them"));
            }
            if (!empty && store.getStoreVersion() != FORMAT) {
                throw notOurs(file, "its format is " + store.getStoreVersion());
            }
            refuseCutOff(file, store);
        }
    }

    private static void refuseCutOff(Path file, MVStore store) throws IOException {
        long acknowledged = Watermark.read(file, created(store));
        if (store.getCurrentVersion() < acknowledged) {
            throw new EmbeddedMongoException(
                    "The end of %s is missing, and with it writes that were acknowledged. It was left as it is: restore it from a backup. To go on with the older state that is still in it, remove %s."
                            .formatted(file, Watermark.file(file)),
                    new IOException(
                            "version %d was found, %d was acknowledged"
                                    .formatted(store.getCurrentVersion(), acknowledged)));
        }
    }

    private static long created(MVStore store) {
        return store.getFileStore().getCreationTime();
    }

    /** The mark of an open file. */
    static Watermark watermark(Path file, MVStore store) {
        try {
            return Watermark.of(file, created(store));
        } catch (IOException e) {
            store.closeImmediately();
            throw new EmbeddedMongoException(
                    "Cannot write " + Watermark.file(file) + ": " + e.getMessage(), e);
        }
    }

    /** The header stands in the file twice. */
    private static boolean hasHeader(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(2 * BLOCK), StandardCharsets.ISO_8859_1);
            return start.startsWith("H:") || start.startsWith("H:", BLOCK);
        }
    }

    private static MVStore mark(MVStore store, boolean fsync) {
        if (fsync) {
            // what is dead may be overwritten soon, for what took its place is on the disk before
            // the next commit
            store.setRetentionTime(RETENTION_MILLIS);
            store.setVersionsToKeep(2);
        }
        if (store.getStoreVersion() != FORMAT) {
            store.setStoreVersion(FORMAT);
            store.commit();
        }
        return store;
    }

    private static EmbeddedMongoException notOurs(Path file, String why) {
        return new EmbeddedMongoException(
                file
                        + " was not written by this version of Banyan. It was left as it is: move it away, or name another folder.",
                new IOException(why));
    }

    private static EmbeddedMongoException damaged(Path file, Exception cause) {
        return new EmbeddedMongoException(
                file
                        + " is damaged. It was left as it is: restore it from a backup, or name another folder.",
                cause);
    }

    private static EmbeddedMongoException explain(Path file, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                    new EmbeddedMongoException(
                            file
                                    + " is in use by another process. Stop that one first, or name another folder.",
                            e);
            case DataUtils.ERROR_FILE_CORRUPT -> damaged(file, e);
            default ->
                    new EmbeddedMongoException(
                            file + " cannot be opened and was left as it is: " + e.getMessage(), e);
        };
    }
}
