package org.banyancms.core.store.entry;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Set;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.ReferenceIndex;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** References in MongoDB: one document for each entry that refers to others. */
final class MongoReferenceIndex implements ReferenceIndex {
    private static final String REFERENCES = "references";

    private final MongoOperations mongo;

    MongoReferenceIndex(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(REFERENCES)
                .createIndex(new Index().named("to").on("to", Sort.Direction.ASC));
    }

    @Override
    public void put(EntryId entry, Set<EntryId> targets) {
        var byId = query(where("_id").is(entry.value()));
        if (targets.isEmpty()) {
            mongo.remove(byId, REFERENCES);
        } else {
            var ids = targets.stream().map(EntryId::value).sorted().toList();
            mongo.upsert(byId, new Update().set("to", ids), REFERENCES);
        }
    }

    @Override
    public List<EntryId> referrers(EntryId target) {
        var byTarget = query(where("to").is(target.value())).with(Sort.by("_id"));
        return mongo.find(byTarget, Document.class, REFERENCES).stream()
                .map(found -> new EntryId(found.getString("_id")))
                .toList();
    }
}
