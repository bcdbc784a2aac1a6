package org.banyancms.core.web;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.banyancms.core.store.web.WebStoreConfiguration;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

@DisplayName("The ledger of creations in MongoDB")
class MongoCreationLedgerTest extends CreationLedgerContract {
    private EmbeddedMongo server;
    private MongoClient client;
    private CreationLedger ledger;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.inMemory();
        client = MongoClients.create(server.connectionString());
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(MongoOperations.class, () -> new MongoTemplate(client, "ledger"));
        context.register(WebStoreConfiguration.class);
        context.refresh();
        ledger = context.getBean(CreationLedger.class);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Override
    protected CreationLedger ledger() {
        return ledger;
    }
}
