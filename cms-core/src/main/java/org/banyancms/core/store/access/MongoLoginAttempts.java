package org.banyancms.core.store.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.banyancms.core.access.LoginAttempts;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Failures to sign in, in the collection {@code login_attempts}: one document a key, with the
 * latest failures.
 */
final class MongoLoginAttempts implements LoginAttempts {
    private static final String COLLECTION = "login_attempts";
    private static final int KEPT = 100;

    private final MongoOperations mongo;

    MongoLoginAttempts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Failures> since(String key, Instant from) {
        var found = mongo.findById(key, Document.class, COLLECTION);
        if (found == null) {
            return Optional.empty();
        }
        var times =
                found.getList("at", Date.class).stream()
                        .map(Date::toInstant)
                        .filter(at -> !at.isBefore(from))
                        .toList();
        return times.stream().max(Instant::compareTo).map(last -> new Failures(times.size(), last));
    }

    @Override
    public void failed(String key, Instant at, Duration remembered) {
        try {
            note(key, at, remembered);
        } catch (DuplicateKeyException _) {
            note(key, at, remembered); // two first failures at once: the document is there now
        }
        mongo.remove(Query.query(where("until").lt(Date.from(at))), COLLECTION);
    }

    private void note(String key, Instant at, Duration remembered) {
        var update =
                new Update()
                        .set("until", Date.from(at.plus(remembered)))
                        .push("at")
                        .slice(-KEPT)
                        .each(Date.from(at));
        mongo.upsert(Query.query(where("_id").is(key)), update, COLLECTION);
    }

    @Override
    public void forget(String key) {
        mongo.remove(Query.query(where("_id").is(key)), COLLECTION);
    }
}
