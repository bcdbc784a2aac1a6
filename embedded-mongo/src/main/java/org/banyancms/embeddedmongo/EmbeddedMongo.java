package org.banyancms.embeddedmongo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB server in this process, which any MongoDB driver can talk to.
 *
 * <p>It keeps everything in one file, survives being killed at any moment without losing an
 * acknowledged write, and refuses by name what it cannot do. See the module's README for what it
 * can.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private final MVStore store;
    private final @Nullable Watermark watermark;
    private final Durability durability;
    private final Catalog catalog;
    private final @Nullable Housekeeping housekeeping;
    private final Engine engine;
    private final @Nullable Credentials credentials;
    private final WireServer server;

    private EmbeddedMongo(
            MVStore store,
            EmbeddedMongoSettings settings,
            DiskRoom room,
            @Nullable Watermark watermark) {
        this.store = store;
        this.watermark = watermark;
        this.durability = new Durability(store, settings.fsync(), room, watermark);
        this.catalog = new Catalog(store);
        StoreContext context = new StoreContext(durability, catalog, settings.sortMemoryBytes());
        durability.alone(() -> {
            catalog.open(context);
            return true;
        });
        this.housekeeping =
                store.getFileStore() instanceof RandomAccessStore file
                        ? new Housekeeping(store, file, durability, catalog)
                        : null;
        this.engine = new Engine(context, Clock.systemUTC());
        this.credentials = settings.guarded() ? new Credentials() : null;
        this.server = new WireServer(engine, credentials, settings.port());
    }

    /**
     * Opens the file in this folder, or this file, and listens on 127.0.0.1.
     *
     * @throws EmbeddedMongoException when another process has the file open, or it is damaged or of
     *     another program; it is left as it is
     */
    public static EmbeddedMongo open(Path fileOrFolder, EmbeddedMongoSettings settings) {
        Path file = DataFile.locate(fileOrFolder);
        MVStore store = DataFile.open(file, settings);
        return start(store, settings, DiskRoom.around(file), DataFile.watermark(file, store));
    }

    /** The same server with its data in memory only, for tests. */
    public static EmbeddedMongo inMemory() {
        return inMemory(EmbeddedMongoSettings.defaults());
    }

    /** The same server with its data in memory only, for tests. */
    public static EmbeddedMongo inMemory(EmbeddedMongoSettings settings) {
        return start(DataFile.inMemory(), settings, DiskRoom.unlimited());
    }

    static EmbeddedMongo start(MVStore store, EmbeddedMongoSettings settings, DiskRoom room) {
        return start(store, settings, room, null);
    }

    private static EmbeddedMongo start(
            MVStore store,
            EmbeddedMongoSettings settings,
            DiskRoom room,
            @Nullable Watermark watermark) {
        try {
            return new EmbeddedMongo(store, settings, room, watermark);
        } catch (RuntimeException | Error e) {
            store.closeImmediately();
            throw e;
        }
    }

    /**
     * Compares each index with the documents, as they are now; others go on writing.
     *
     * @return what does not agree, in words; empty when all does
     */
    public List<String> findings() {
        try (Moment moment = moment()) {
            return moment.findings();
        }
    }

    /**
     * Makes each index agree with the documents, while no one else writes.
     *
     * @return how many entries were added or taken away
     */
    public long mendIndexes() {
        return durability.maintain(() -> new IndexMending(durability).run(catalog.all()));
    }

    /** Everything as it is now, to be read at leisure while others go on writing. */
    public Moment moment() {
        return durability.alone(() -> new Moment(store, catalog));
    }

    /**
     * What a driver takes to connect: a secret as long as the server is guarded, for it holds the
     * password.
     */
    public String connectionString() {
        String user =
                credentials == null ? "" : Credentials.USER + ":" + credentials.password() + "@";
        return "mongodb://" + user + "127.0.0.1:" + server.port();
    }

    /** Closes the connections, waits for the write under way, and closes the file. */
    @Override
    public void close() {
        server.close();
        engine.stop();
        if (housekeeping != null) {
            housekeeping.close();
        }
        durability.stop();
        Uninterrupted.run(store::close);
        if (watermark != null) {
            watermark.close();
        }
    }
}
