package org.banyancms.embeddedmongo.conformance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The same contracts on MongoDB itself: at the URI that {@code BANYAN_TEST_MONGO_URI} gives, or in
 * a container.
 */
@DisplayName("MongoDB itself")
@EnabledIf(
        value = "answers",
        disabledReason =
                "no Docker engine answers and BANYAN_TEST_MONGO_URI is not set: MongoDB's own conformance is not tested")
class MongoDbConformanceTest
        implements UpdateContract,
                QueryContract,
                IndexContract,
                AggregationContract,
                ConcurrencyContract {

    private static final String URI = "BANYAN_TEST_MONGO_URI";
    private static final String IMAGE = "mongo:7.0";

    private static @Nullable MongoDBContainer container;
    private static @Nullable MongoClient client;

    static boolean answers() {
        String uri = System.getenv(URI);
        return (uri != null && !uri.isBlank())
                || DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void start() {
        String uri = System.getenv(URI);
        if (uri == null || uri.isBlank()) {
            container = new MongoDBContainer(IMAGE);
            container.start();
            uri = container.getConnectionString();
        }
        client = MongoClients.create(uri);
        client.getDatabase("banyan-conformance").drop();
    }

    @AfterAll
    static void stop() {
        if (client != null) {
            client.getDatabase("banyan-conformance").drop();
            client.close();
        }
        if (container != null) {
            container.stop();
        }
    }

    @Override
    public MongoDatabase database() {
        return client.getDatabase("banyan-conformance");
    }
}
