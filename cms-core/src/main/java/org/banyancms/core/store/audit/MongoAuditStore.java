package org.banyancms.core.store.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.audit.AuditRecord;
import org.banyancms.core.audit.AuditStore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** The audit trail in the collection {@code audit}. */
final class MongoAuditStore implements AuditStore {
    private static final String COLLECTION = "audit";

    private final MongoOperations mongo;

    MongoAuditStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("key", Sort.Direction.ASC).unique().sparse());
        indexes.createIndex(new Index("entry", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        indexes.createIndex(new Index("actor", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }

    @Override
    public boolean append(AuditRecord record) {
        try {
            mongo.insert(AuditDocument.of(record), COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // another writer took the turn: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<AuditRecord> last() {
        var newest = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1);
        return Optional.ofNullable(mongo.findOne(newest, AuditDocument.class, COLLECTION))
                .map(AuditDocument::read);
    }

    @Override
    public Optional<AuditRecord> byKey(String key) {
        var query = Query.query(where("key").is(key));
        return Optional.ofNullable(mongo.findOne(query, AuditDocument.class, COLLECTION))
                .map(AuditDocument::read);
    }

    @Override
    public List<AuditRecord> after(
            long sequence, @Nullable String entry, @Nullable String actor, int limit) {
        var criteria = where("_id").gt(sequence);
        if (entry != null) {
            criteria.and("entry").is(entry);
        }
        if (actor != null) {
            criteria.and("actor").is(actor);
        }
        var query = Query.query(criteria).with(Sort.by("_id")).limit(limit);
        return mongo.find(query, AuditDocument.class, COLLECTION).stream()
                .map(AuditDocument::read)
                .toList();
    }
}
