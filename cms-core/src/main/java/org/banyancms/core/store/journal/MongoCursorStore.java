package org.banyancms.core.store.journal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.banyancms.core.journal.CursorStore;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** Followers' cursors in MongoDB. */
final class MongoCursorStore implements CursorStore {
    static final String CURSORS = "journalCursors";

    private final MongoOperations mongo;

    MongoCursorStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public long cursor(String follower) {
        var cursor = mongo.findOne(query(where("_id").is(follower)), Document.class, CURSORS);
        return cursor == null ? 0 : Trees.number(cursor, "sequence");
    }

    @Override
    public void advance(String follower, long sequence) {
        mongo.upsert(
                query(where("_id").is(follower)), new Update().max("sequence", sequence), CURSORS);
    }
}
