package org.banyancms.server.demo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.identity.IdSource;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** What of the demo content is in, so that a start that was cut off goes on where it was. */
final class DemoLedger {
    private static final String LEDGER = "demoLedger";

    private final MongoOperations mongo;
    private final IdSource ids;

    DemoLedger(MongoOperations mongo, IdSource ids) {
        this.mongo = mongo;
        this.ids = ids;
    }

    boolean isDone(String step) {
        return mongo.exists(query(where("_id").is(step)), LEDGER);
    }

    void done(String step) {
        mongo.upsert(query(where("_id").is(step)), new Update().set("done", true), LEDGER);
    }

    /** The identity under which an asset is or will be. */
    AssetId asset(String key) {
        return new AssetId(reserved("assetId:" + key));
    }

    Optional<EntryId> entry(String key) {
        return value("entryId:" + key).map(EntryId::new);
    }

    void entry(String key, EntryId id) {
        mongo.upsert(
                query(where("_id").is("entryId:" + key)),
                new Update().set("value", id.value()),
                LEDGER);
    }

    private String reserved(String key) {
        var known = value(key);
        if (known.isPresent()) {
            return known.get();
        }
        var id = ids.next();
        mongo.insert(new Document("_id", key).append("value", id), LEDGER);
        return id;
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(
                        mongo.findOne(query(where("_id").is(key)), Document.class, LEDGER))
                .map(document -> document.getString("value"));
    }
}
