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
    private final Durability durability;
    private final Catalog catalog;
    private final @Nullable Housekeeping housekeeping;
    private final Engine engine;
    private final WireServer server;

    private EmbeddedMongo(MVStore store, EmbeddedMongoSettings settings, Clock clock) {
        this.store = store;
        this.durability = new Durability(store, settings.fsync());
        this.catalog = new Catalog(store);
        StoreContext context = new StoreContext(durability, catalog, settings.sortMemoryBytes());
        durability.write(() -> {
            catalog.open(context);
            return true;
        });
        this.housekeeping =
                store.getFileStore() instanceof RandomAccessStore file
                        ? new Housekeeping(store, file, durability, catalog)
                        : null;
        this.engine = new Engine(context, clock);
        this.server = new WireServer(engine, settings.port());
    }

    /**
     * Opens the file in this folder, or this file, and listens on 127.0.0.1.
     *
     * @throws EmbeddedMongoException when another process has the file open, or it is damaged or of
     *     another program; it is left as it is
     */
    public static EmbeddedMongo open(Path fileOrFolder, EmbeddedMongoSettings settings) {
        return start(DataFile.open(fileOrFolder, settings), settings);
    }

    /** The same server with its data in memory only, for tests. */
    public static EmbeddedMongo inMemory() {
        return inMemory(EmbeddedMongoSettings.defaults());
    }

    /** The same server with its data in memory only, for tests. */
    public static EmbeddedMongo inMemory(EmbeddedMongoSettings settings) {
        return start(DataFile.inMemory(), settings);
    }

    private static EmbeddedMongo start(MVStore store, EmbeddedMongoSettings settings) {
        try {
            return new EmbeddedMongo(store, settings, Clock.systemUTC());
        } catch (RuntimeException | Error e) {
            store.closeImmediately();
            throw e;
        }
    }

    /**
     * Compares each index with the documents, while no one else writes.
     *
     * @return what does not agree, in words; empty when all does
     */
    public List<String> findings() {
        return durability.write(() -> Audit.of(catalog.all()));
    }

    /** What a driver takes to connect; it names no replica set and no user. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.port();
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
    }
}
