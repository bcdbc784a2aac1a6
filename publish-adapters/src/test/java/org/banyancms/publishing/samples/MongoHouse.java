package org.banyancms.publishing.samples;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.publishing.store.channel.ChannelStoreConfiguration;
import org.banyancms.publishing.store.publication.PublicationStoreConfiguration;
import org.banyancms.publishing.store.webhook.DeliveryStoreConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The stores on an embedded database in memory. */
public final class MongoHouse implements AutoCloseable {
    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoOperations mongo =
            new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, "house"));
    private final AnnotationConfigApplicationContext stores =
            new AnnotationConfigApplicationContext();

    public MongoHouse() {
        stores.registerBean(MongoOperations.class, () -> mongo);
        stores.register(
                ChannelStoreConfiguration.class,
                PublicationStoreConfiguration.class,
                DeliveryStoreConfiguration.class);
        stores.refresh();
    }

    /** The stores as beans. */
    public AnnotationConfigApplicationContext stores() {
        return stores;
    }

    /** The database. */
    public MongoOperations operations() {
        return mongo;
    }

    @Override
    public void close() {
        stores.close();
        client.close();
        server.close();
    }
}
