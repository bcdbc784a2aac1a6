package org.banyancms.server.archive;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.embeddedmongo.Moment;
import org.bson.RawBsonDocument;

/** Where documents are kept, seen by who takes all of them. */
interface DocumentSource {

    /** Everything as it is now. */
    Documents now();

    /** The embedded store, which can show a moment of itself as a whole. */
    static DocumentSource embedded(EmbeddedMongo store, String database) {
        return () -> new EmbeddedDocuments(store.moment(), database);
    }

    /**
     * MongoDB, which shows a moment to a snapshot session: a replica set or a sharded cluster, as
     * long as its history reaches back to the beginning (five minutes unless it is told otherwise).
     */
    static DocumentSource cluster(MongoClient client, String database) {
        return () ->
                new ClusterDocuments(
                        client.startSession(ClientSessionOptions.builder().snapshot(true).build()),
                        client.getDatabase(database));
    }

    /** A moment of the embedded store. */
    record EmbeddedDocuments(Moment moment, String database) implements Documents {

        @Override
        public List<String> collections() {
            return moment.collections(database);
        }

        @Override
        public void each(String collection, Consumer<RawBsonDocument> visitor) {
            moment.documents(database, collection)
                    .forEachRemaining(bytes -> visitor.accept(new RawBsonDocument(bytes)));
        }

        @Override
        public void close() {
            moment.close();
        }
    }

    /** A moment of MongoDB. */
    record ClusterDocuments(ClientSession session, MongoDatabase database) implements Documents {

        @Override
        public List<String> collections() {
            return database.listCollectionNames().into(new ArrayList<>()).stream()
                    .filter(name -> !name.startsWith("system."))
                    .sorted()
                    .toList();
        }

        @Override
        public void each(String collection, Consumer<RawBsonDocument> visitor) {
            database.getCollection(collection, RawBsonDocument.class)
                    .find(session)
                    .forEach(visitor);
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
