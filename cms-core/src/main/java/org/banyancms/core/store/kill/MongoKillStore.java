package org.banyancms.core.store.kill;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.kill.Kill;
import org.banyancms.core.kill.KillStore;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** Who stands behind withdrawals: one document for each entry, with the entry's identity. */
final class MongoKillStore implements KillStore {
    private static final String KILLS = "kills";

    private final MongoOperations mongo;

    MongoKillStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(KILLS)
                .createIndex(
                        new Index()
                                .named("state")
                                .on("state", Sort.Direction.ASC)
                                .on("_id", Sort.Direction.DESC));
    }

    @Override
    public boolean create(Kill kill) {
        try {
            mongo.insert(KillDocuments.document(kill).append("_id", kill.entry().value()), KILLS);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // there is one: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<Kill> find(EntryId entry) {
        return Optional.ofNullable(mongo.findById(entry.value(), Document.class, KILLS))
                .map(KillDocuments::kill);
    }

    @Override
    public boolean replace(Kill kill) {
        var update = new Update();
        KillDocuments.document(kill).forEach(update::set);
        var before = where("_id").is(kill.entry().value()).and("revision").is(kill.revision() - 1);
        return mongo.updateFirst(query(before), update, KILLS).getMatchedCount() == 1;
    }

    @Override
    public List<Kill> in(Kill.State state, String after, int limit) {
        var condition = where("state").is(state.name());
        if (!after.isEmpty()) {
            condition.and("_id").lt(after);
        }
        var page = query(condition).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        return mongo.find(page, Document.class, KILLS).stream().map(KillDocuments::kill).toList();
    }
}
