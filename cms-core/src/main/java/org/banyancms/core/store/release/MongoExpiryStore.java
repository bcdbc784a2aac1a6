package org.banyancms.core.store.release;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.ExpiryStore;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Planned ends in MongoDB. */
final class MongoExpiryStore implements ExpiryStore {
    private static final String EXPIRIES = "expiries";

    private final MongoOperations mongo;

    MongoExpiryStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(EXPIRIES).createIndex(new Index().named("at").on("at", Sort.Direction.ASC));
    }

    private static Query of(EntryId entry, LocaleTag locale) {
        return query(where("_id").is(entry + "/" + locale));
    }

    @Override
    public void put(EntryId entry, LocaleTag locale, Instant end) {
        var update = new Update().set("entry", entry.value()).set("at", Date.from(end));
        mongo.upsert(of(entry, locale), update, EXPIRIES);
    }

    @Override
    public void remove(EntryId entry, LocaleTag locale) {
        mongo.remove(of(entry, locale), EXPIRIES);
    }

    @Override
    public List<EntryId> due(Instant now, int limit) {
        var due = query(where("at").lte(Date.from(now))).with(Sort.by("at")).limit(limit);
        return mongo.find(due, Document.class, EXPIRIES).stream()
                .map(document -> new EntryId(Trees.text(document, "entry")))
                .distinct()
                .toList();
    }
}
