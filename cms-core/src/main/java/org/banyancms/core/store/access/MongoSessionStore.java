package org.banyancms.core.store.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Optional;
import org.banyancms.core.access.Session;
import org.banyancms.core.access.SessionStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** Sessions in the collection {@code sessions}, by the digest of the cookie's secret. */
final class MongoSessionStore implements SessionStore {
    private static final String COLLECTION = "sessions";

    private record SessionDocument(
            @Id String digest,
            String username,
            String csrfToken,
            Instant createdAt,
            Instant expiresAt) {}

    private final MongoOperations mongo;

    MongoSessionStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("username", Sort.Direction.ASC));
    }

    @Override
    public void insert(Session session) {
        mongo.insert(
                new SessionDocument(
                        session.digest(),
                        session.username(),
                        session.csrfToken(),
                        session.createdAt(),
                        session.expiresAt()),
                COLLECTION);
    }

    @Override
    public Optional<Session> find(String digest) {
        return Optional.ofNullable(mongo.findById(digest, SessionDocument.class, COLLECTION))
                .map(found ->
                        new Session(
                                found.digest(),
                                found.username(),
                                found.csrfToken(),
                                found.createdAt(),
                                found.expiresAt()));
    }

    @Override
    public void remove(String digest) {
        mongo.remove(Query.query(where("_id").is(digest)), COLLECTION);
    }

    @Override
    public void removeAll(String username) {
        mongo.remove(Query.query(where("username").is(username)), COLLECTION);
    }

    @Override
    public void removeOthers(String username, String digest) {
        var others = where("username").is(username).and("_id").ne(digest);
        mongo.remove(Query.query(others), COLLECTION);
    }

    @Override
    public long sweep(Instant now) {
        return mongo.remove(Query.query(where("expiresAt").lt(now)), COLLECTION).getDeletedCount();
    }
}
