package org.banyancms.embeddedmongo.conformance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The embedded server")
class EmbeddedMongoConformanceTest
        implements UpdateContract,
                QueryContract,
                IndexContract,
                AggregationContract,
                ConcurrencyContract {

    private static EmbeddedMongo server;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        server = EmbeddedMongo.inMemory();
        client = MongoClients.create(server.connectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Override
    public MongoClient client() {
        return client;
    }

    @Override
    public MongoDatabase database() {
        return client.getDatabase("conformance");
    }
}
