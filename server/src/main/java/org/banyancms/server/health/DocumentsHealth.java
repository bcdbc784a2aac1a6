package org.banyancms.server.health;

import java.util.concurrent.TimeUnit;
import org.banyancms.server.settings.MongoSettings;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.mongodb.core.MongoOperations;

/** Whether the store of documents answers. */
final class DocumentsHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentsHealth.class);

    private final MongoOperations mongo;
    private final MongoSettings settings;

    DocumentsHealth(MongoOperations mongo, MongoSettings settings) {
        this.mongo = mongo;
        this.settings = settings;
    }

    @Override
    public Health health() {
        var health = Health.up();
        long before = System.nanoTime();
        try {
            mongo.executeCommand(new Document("ping", 1));
        } catch (RuntimeException e) {
            LOG.warn("The store of documents does not answer", e);
            health = Health.down();
        }
        return health.withDetail("store", settings.embedded() ? "embedded" : "mongodb")
                .withDetail("survivesPowerFailure", !settings.embedded() || settings.fsync())
                .withDetail("pingMillis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before))
                .build();
    }
}
