package org.banyancms.embeddedmongo.conformance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The same contracts on MongoDB itself, alone, as a replica set and sharded, in containers where
 * Docker answers; and at the URI that {@code BANYAN_TEST_MONGO_URI} gives.
 */
@DisplayName("MongoDB itself")
class MongoDbConformanceTest {

    private static final String DEPLOYMENT = "org.banyancms.embeddedmongo.conformance.Deployment#";
    private static final String NO_DOCKER =
            "no Docker engine answers: MongoDB's own conformance is not tested in this form";
    private static final String NOT_GIVEN =
            "BANYAN_TEST_MONGO_URI is not set: no server of yours is tested";

    @Nested
    @DisplayName("standing alone")
    @EnabledIf(value = DEPLOYMENT + "dockerAnswers", disabledReason = NO_DOCKER)
    class Standalone extends Contracts {
        Standalone() {
            super(Deployment.STANDALONE);
        }
    }

    @Nested
    @DisplayName("as a replica set")
    @EnabledIf(value = DEPLOYMENT + "dockerAnswers", disabledReason = NO_DOCKER)
    class ReplicaSet extends Contracts {
        ReplicaSet() {
            super(Deployment.REPLICA_SET);
        }
    }

    @Nested
    @DisplayName("sharded")
    @EnabledIf(value = DEPLOYMENT + "dockerAnswers", disabledReason = NO_DOCKER)
    class Sharded extends Contracts {
        Sharded() {
            super(Deployment.SHARDED);
        }
    }

    @Nested
    @DisplayName("at the URI that was given")
    @EnabledIf(value = DEPLOYMENT + "isGiven", disabledReason = NOT_GIVEN)
    class Given extends Contracts {
        Given() {
            super(Deployment.GIVEN);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Contracts
            implements UpdateContract,
                    QueryContract,
                    IndexContract,
                    AggregationContract,
                    ConcurrencyContract {

        private static final String DATABASE = "banyan-conformance";

        private final Deployment deployment;
        private @Nullable MongoDBContainer container;
        private @Nullable MongoClient client;

        Contracts(Deployment deployment) {
            this.deployment = deployment;
        }

        @BeforeAll
        void start() {
            container = deployment.start();
            client =
                    MongoClients.create(
                            container == null
                                    ? Deployment.given()
                                    : container.getConnectionString());
            database().drop();
        }

        @AfterAll
        void stop() {
            if (client != null) {
                database().drop();
                client.close();
            }
            if (container != null) {
                container.stop();
            }
        }

        @Override
        public MongoClient client() {
            return client;
        }

        @Override
        public MongoDatabase database() {
            return client.getDatabase(DATABASE);
        }
    }
}
