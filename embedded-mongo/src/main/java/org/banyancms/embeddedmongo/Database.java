package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What mongo-java-server's aggregation stages may see of a database: its collections, and nothing
 * that changes them.
 */
record Database(String name, Catalog catalog) implements MongoDatabase {

    @Override
    public String getDatabaseName() {
        return name;
    }

    @Override
    public @Nullable MongoCollection<?> resolveCollection(
            String collection, boolean throwIfNotFound) {
        StoredCollection found = catalog.find(name + "." + collection);
        return found == null || !found.isPublished() ? null : found;
    }

    @Override
    public boolean isEmpty() {
        return catalog.list(name).isEmpty();
    }

    @Override
    public void handleClose(Channel channel) {
        // keeps nothing for a channel
    }

    @Override
    public Document handleCommand(
            Channel c, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        throw refused();
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw refused();
    }

    @Override
    public MongoCollection<?> createCollectionOrThrowIfExists(
            String collection, CollectionOptions options) {
        throw refused();
    }

    @Override
    public void drop(Oplog oplog) {
        throw refused();
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        throw refused();
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw refused();
    }

    @Override
    public void unregisterCollection(String collection) {
        throw refused();
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("stages that write are not supported");
    }
}
