package org.banyancms.core.store.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.SecondFactor;
import org.banyancms.core.access.SecondFactorStore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Second factors in the collection {@code second_factors}, by user name. */
final class MongoSecondFactorStore implements SecondFactorStore {
    private static final String COLLECTION = "second_factors";

    private record FactorDocument(
            @Id String username,
            String sealedKey,
            @Nullable Instant confirmedAt,
            long lastStep,
            List<String> recovery) {}

    private final MongoOperations mongo;

    MongoSecondFactorStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<SecondFactor> find(String username) {
        return Optional.ofNullable(mongo.findById(username, FactorDocument.class, COLLECTION))
                .map(found ->
                        new SecondFactor(
                                username,
                                found.sealedKey(),
                                found.confirmedAt(),
                                found.lastStep(),
                                found.recovery()));
    }

    @Override
    public boolean propose(String username, String sealedKey) {
        mongo.remove(Query.query(where("_id").is(username).and("active").ne(true)), COLLECTION);
        try {
            mongo.insert(new FactorDocument(username, sealedKey, null, 0, List.of()), COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // one is active, or another proposal came in between: theirs stands
        }
    }

    @Override
    public boolean confirm(
            String username, String sealedKey, long step, List<String> recovery, Instant at) {
        var waiting =
                where("_id").is(username).and("sealedKey").is(sealedKey).and("active").ne(true);
        var update =
                new Update()
                        .set("active", true)
                        .set("confirmedAt", at)
                        .set("lastStep", step)
                        .set("recovery", recovery);
        return hit(Query.query(waiting), update);
    }

    @Override
    public boolean useStep(String username, long step) {
        return hit(
                Query.query(where("_id").is(username).and("lastStep").lt(step)),
                new Update().set("lastStep", step));
    }

    @Override
    public boolean useRecovery(String username, String digest) {
        return hit(
                Query.query(where("_id").is(username).and("recovery").is(digest)),
                new Update().pull("recovery", digest));
    }

    @Override
    public boolean renewRecovery(String username, List<String> recovery) {
        return hit(
                Query.query(where("_id").is(username).and("active").is(true)),
                new Update().set("recovery", recovery));
    }

    @Override
    public boolean remove(String username) {
        var removed = mongo.remove(Query.query(where("_id").is(username)), COLLECTION);
        return removed.getDeletedCount() == 1;
    }

    private boolean hit(Query query, Update update) {
        return mongo.updateFirst(query, update, COLLECTION).getMatchedCount() == 1;
    }
}
