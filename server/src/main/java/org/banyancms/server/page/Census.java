package org.banyancms.server.page;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.banyancms.core.journal.PastVariant;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** How much there is of everything, for the start page. */
@Component
final class Census {

    /**
     * How much there is of one thing.
     *
     * @param key names the text {@code start.count.<key>}
     * @param count how much
     */
    record Count(String key, long count) {}

    private static final String LIVE = "live";
    private static final List<String> COLLECTIONS =
            List.of("entries", LIVE, "assets", "organisations");

    private final MongoOperations mongo;

    Census(MongoOperations mongo) {
        this.mongo = mongo;
    }

    List<Count> now() {
        return COLLECTIONS.stream().map(name -> new Count(name, count(name))).toList();
    }

    /** Of what is published only what still is; elsewhere everything. */
    private long count(String collection) {
        return collection.equals(LIVE)
                ? mongo.count(Query.query(where("to").is(PastVariant.STILL)), collection)
                : mongo.estimatedCount(collection);
    }
}
