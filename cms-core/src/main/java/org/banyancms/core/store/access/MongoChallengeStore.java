package org.banyancms.core.store.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Optional;
import org.banyancms.core.access.Challenge;
import org.banyancms.core.access.ChallengeStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Those who have half signed in, in the collection {@code challenges}, by digest. */
final class MongoChallengeStore implements ChallengeStore {
    private static final String COLLECTION = "challenges";

    private record ChallengeDocument(
            @Id String digest, String username, Instant expiresAt, int tries) {}

    private final MongoOperations mongo;

    MongoChallengeStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("username", Sort.Direction.ASC));
    }

    @Override
    public void replace(Challenge challenge) {
        mongo.remove(Query.query(where("username").is(challenge.username())), COLLECTION);
        mongo.insert(
                new ChallengeDocument(
                        challenge.digest(), challenge.username(), challenge.expiresAt(), 0),
                COLLECTION);
    }

    @Override
    public Optional<Challenge> attempt(String digest, int mostTries) {
        var left = Query.query(where("_id").is(digest).and("tries").lt(mostTries));
        var counted = mongo.updateFirst(left, new Update().inc("tries", 1), COLLECTION);
        return counted.getMatchedCount() == 0
                ? Optional.empty()
                : Optional.ofNullable(mongo.findById(digest, ChallengeDocument.class, COLLECTION))
                        .map(found -> new Challenge(digest, found.username(), found.expiresAt()));
    }

    @Override
    public boolean remove(String digest) {
        var removed = mongo.remove(Query.query(where("_id").is(digest)), COLLECTION);
        return removed.getDeletedCount() == 1;
    }

    @Override
    public long sweep(Instant now) {
        return mongo.remove(Query.query(where("expiresAt").lt(now)), COLLECTION).getDeletedCount();
    }
}
