package org.banyancms.core.store.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A collection of documents with a key of their own and a revision.
 *
 * @param <D> what a document holds
 */
final class Register<D> {
    private final MongoOperations mongo;
    private final Class<D> type;
    private final String collection;

    Register(MongoOperations mongo, Class<D> type, String collection) {
        this.mongo = mongo;
        this.type = type;
        this.collection = collection;
    }

    boolean insert(D document) {
        try {
            mongo.insert(document, collection);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // taken: exactly what the caller asked to know
        }
    }

    boolean replace(String id, long expectedRevision, D document) {
        var seen = Query.query(where("_id").is(id).and("revision").is(expectedRevision));
        return mongo.replace(seen, document, collection).getMatchedCount() == 1;
    }

    Optional<D> find(String id) {
        return Optional.ofNullable(mongo.findById(id, type, collection));
    }

    List<D> after(String id, int limit) {
        var query = Query.query(where("_id").gt(id)).with(Sort.by("_id")).limit(limit);
        return mongo.find(query, type, collection);
    }
}
