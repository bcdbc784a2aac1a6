package org.banyancms.server.archive;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Objects;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.media.blob.ObjectStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Takes archives of the storage that is configured, and puts them back. */
@Configuration(proxyBeanMethods = false)
public class ArchiveConfiguration {

    @Bean
    Backup backup(
            ObjectProvider<EmbeddedMongo> embedded,
            MongoClient client,
            MongoConnectionDetails connection,
            ObjectStore objects,
            Clock clock) {
        var store = embedded.getIfAvailable();
        var source =
                store == null
                        ? DocumentSource.cluster(client, name(connection))
                        : DocumentSource.embedded(store, name(connection));
        return new Backup(source, objects, JsonMapper.shared(), clock);
    }

    @Bean
    Archives archives(MongoClient client, MongoConnectionDetails connection, ObjectStore objects) {
        MongoDatabase database = client.getDatabase(name(connection));
        return new Archives(database, objects, JsonMapper.shared());
    }

    private static String name(MongoConnectionDetails connection) {
        return Objects.requireNonNull(connection.getConnectionString().getDatabase());
    }
}
