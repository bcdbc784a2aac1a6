package org.banyancms.server.page;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
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

    private static final List<String> COLLECTIONS =
            List.of("entries", "live", "assets", "organisations");

    private final MongoOperations mongo;

    Census(MongoOperations mongo) {
        this.mongo = mongo;
    }

    List<Count> now() {
        return COLLECTIONS.stream()
                .map(name -> new Count(name, mongo.estimatedCount(name)))
                .toList();
    }
}
