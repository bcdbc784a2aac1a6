package org.banyancms.core.store.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.web.Creation;
import org.banyancms.core.web.CreationLedger;
import org.banyancms.core.web.StoredAnswer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The ledger of creations in the collection {@code creations}; the key is {@code _id}, so inserting
 * takes it.
 */
final class MongoCreationLedger implements CreationLedger {
    static final String COLLECTION = "creations";

    private final MongoOperations mongo;

    MongoCreationLedger(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean begin(Creation creation) {
        try {
            mongo.insert(write(creation), COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // taken: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<Creation> find(String key) {
        return Optional.ofNullable(mongo.findById(key, Document.class, COLLECTION))
                .map(MongoCreationLedger::read);
    }

    @Override
    public boolean replace(Creation seen, Creation next) {
        var result = mongo.getCollection(COLLECTION).replaceOne(asSeen(seen), write(next));
        return result.getMatchedCount() == 1;
    }

    @Override
    public void forget(Creation seen) {
        mongo.getCollection(COLLECTION).deleteOne(asSeen(seen));
    }

    @Override
    public long sweep(Instant now) {
        return mongo.remove(Query.query(where("expiresAt").lt(now)), COLLECTION).getDeletedCount();
    }

    private static Document asSeen(Creation seen) {
        return new Document("_id", seen.key())
                .append("fence", seen.fence())
                .append("leaseUntil", seen.leaseUntil().toEpochMilli());
    }

    private static Document write(Creation creation) {
        var document =
                new Document("_id", creation.key())
                        .append("request", creation.request())
                        .append("reserved", creation.reserved())
                        .append("fence", creation.fence())
                        .append("leaseUntil", creation.leaseUntil().toEpochMilli())
                        .append("expiresAt", Date.from(creation.expiresAt()));
        var answer = creation.answer();
        return answer == null ? document : document.append("answer", write(answer));
    }

    private static Document write(StoredAnswer answer) {
        var headers =
                answer.headers().entrySet().stream()
                        .map(header ->
                                new Document("name", header.getKey())
                                        .append("values", header.getValue()))
                        .toList();
        return new Document("status", answer.status())
                .append("headers", headers)
                .append("body", new Binary(answer.body()));
    }

    private static Creation read(Document document) {
        return new Creation(
                document.getString("_id"),
                document.getString("request"),
                document.getString("reserved"),
                document.getString("fence"),
                Instant.ofEpochMilli(document.getLong("leaseUntil")),
                document.getDate("expiresAt").toInstant(),
                readAnswer(document.get("answer", Document.class)));
    }

    private static @Nullable StoredAnswer readAnswer(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (var header : document.getList("headers", Document.class)) {
            headers.put(header.getString("name"), header.getList("values", String.class));
        }
        return new StoredAnswer(
                document.getInteger("status"),
                headers,
                document.get("body", Binary.class).getData());
    }
}
