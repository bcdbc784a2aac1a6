package org.banyancms.embeddedmongo.conformance;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The ways in which MongoDB itself is run. */
enum Deployment {
    STANDALONE(Function.identity()),
    REPLICA_SET(MongoDBContainer::withReplicaSet),
    SHARDED(MongoDBContainer::withSharding),

    /** The server whose URI is given in {@code BANYAN_TEST_MONGO_URI}. */
    GIVEN(null);

    private static final String URI = "BANYAN_TEST_MONGO_URI";
    private static final String IMAGE = "mongo:8.0";

    private final @Nullable Function<MongoDBContainer, MongoDBContainer> form;

    Deployment(@Nullable Function<MongoDBContainer, MongoDBContainer> form) {
        this.form = form;
    }

    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static boolean isGiven() {
        return !given().isBlank();
    }

    /** A container that has been started; null when the server is given. */
    @Nullable MongoDBContainer start() {
        if (form == null) {
            return null;
        }
        MongoDBContainer container = form.apply(new MongoDBContainer(IMAGE));
        container.start();
        return container;
    }

    static String given() {
        String uri = System.getenv(URI);
        return uri == null ? "" : uri;
    }
}
