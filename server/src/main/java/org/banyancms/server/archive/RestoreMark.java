package org.banyancms.server.archive;

import com.mongodb.client.MongoDatabase;
import org.banyancms.server.start.Refusal;
import org.bson.Document;

/** Tells that a storage holds only a part of an archive. */
final class RestoreMark {
    static final String COLLECTION = "restore";

    private RestoreMark() {}

    static void set(MongoDatabase database) {
        database.getCollection(COLLECTION).insertOne(new Document("_id", "under way"));
    }

    static boolean isSet(MongoDatabase database) {
        return database.getCollection(COLLECTION).find().first() != null;
    }

    static void remove(MongoDatabase database) {
        database.getCollection(COLLECTION).drop();
    }

    /** Keeps a server from starting on it. */
    static void refuse(MongoDatabase database) {
        if (isSet(database)) {
            throw new Refusal(
                    "This storage holds a part of an archive: restoring it was broken off. Run \"banyan"
                            + " restore\" again; it begins anew.");
        }
    }
}
