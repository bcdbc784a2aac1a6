package org.banyancms.server.health;

import java.util.Map;
import org.banyancms.core.health.Vital;
import org.banyancms.core.health.Vitality;
import org.banyancms.server.settings.MongoSettings;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store of documents: MongoDB here or elsewhere. */
final class DocumentsVital implements Vital {
    private final MongoOperations mongo;
    private final MongoSettings settings;

    DocumentsVital(MongoOperations mongo, MongoSettings settings) {
        this.mongo = mongo;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public Vitality check() {
        long before = System.nanoTime();
        mongo.executeCommand(new Document("ping", 1));
        long millis = (System.nanoTime() - before) / 1_000_000;
        return Vitality.well(
                Map.of(
                        "store",
                        settings.embedded() ? "embedded" : "mongodb",
                        "survivesPowerFailure",
                        !settings.embedded() || settings.fsync(),
                        "pingMillis",
                        millis));
    }

    @Override
    public boolean neededToServe() {
        return true;
    }
}
