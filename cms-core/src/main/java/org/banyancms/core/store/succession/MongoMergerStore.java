package org.banyancms.core.store.succession;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.core.succession.Merger;
import org.banyancms.core.succession.MergerStore;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Mergers, one document each. One that was not called off has a member of its own, whose unique
 * index keeps them to one for each organisation; whoever works on one has a lease, and a fence.
 */
final class MongoMergerStore implements MergerStore {
    private static final String MERGERS = "mergers";
    private static final String ENDING = "ending";

    private final MongoOperations mongo;

    MongoMergerStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(MERGERS)
                .createIndex(
                        new Index().named(ENDING).on(ENDING, Sort.Direction.ASC).unique().sparse());
    }

    @Override
    public boolean create(Merger merger) {
        var document =
                MergerDocuments.whole(merger)
                        .append(ENDING, merger.from().value())
                        .append("leaseUntil", Date.from(Instant.EPOCH))
                        .append("fence", 0L);
        try {
            mongo.insert(document, MERGERS);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // there is one: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<Merger> find(String id) {
        return one(query(where("_id").is(id)));
    }

    @Override
    public Optional<Merger> of(OrganisationCode from) {
        return one(query(where(ENDING).is(from.value())));
    }

    private Optional<Merger> one(Query query) {
        return Optional.ofNullable(mongo.findOne(query, Document.class, MERGERS))
                .map(MergerDocuments::merger);
    }

    @Override
    public List<Merger> before(String id, int limit) {
        var query = id.isEmpty() ? new Query() : query(where("_id").lt(id));
        return all(query.with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit));
    }

    @Override
    public List<Merger> in(Merger.State state) {
        return all(query(where("state").is(state.name())).with(Sort.by("onAt", "_id")));
    }

    private List<Merger> all(Query query) {
        return mongo.find(query, Document.class, MERGERS).stream()
                .map(MergerDocuments::merger)
                .toList();
    }

    @Override
    public boolean replace(Merger merger) {
        var update = new Update();
        MergerDocuments.course(merger).forEach(update::set);
        if (merger.state() == Merger.State.CANCELLED) {
            update.unset(ENDING);
        }
        var before = where("_id").is(merger.id()).and("revision").is(merger.revision() - 1);
        return mongo.updateFirst(query(before), update, MERGERS).getMatchedCount() == 1;
    }

    @Override
    public OptionalLong claim(String id, Instant now, Instant until) {
        var free =
                where("_id")
                        .is(id)
                        .and("state")
                        .is(Merger.State.RUNNING.name())
                        .and("leaseUntil")
                        .lt(Date.from(now));
        var taken = new Update().set("leaseUntil", Date.from(until)).inc("fence", 1L);
        var found =
                mongo.findAndModify(
                        query(free),
                        taken,
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        MERGERS);
        return found == null ? OptionalLong.empty() : OptionalLong.of(Trees.number(found, "fence"));
    }

    @Override
    public boolean keep(String id, long fence, Instant until) {
        var mine = where("_id").is(id).and("fence").is(fence);
        var update = new Update().set("leaseUntil", Date.from(until));
        return mongo.updateFirst(query(mine), update, MERGERS).getMatchedCount() == 1;
    }
}
