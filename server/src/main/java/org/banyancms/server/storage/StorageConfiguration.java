package org.banyancms.server.storage;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.embeddedmongo.EmbeddedMongoSettings;
import org.banyancms.server.settings.MongoSettings;
import org.banyancms.server.settings.ServerSettings;
import org.banyancms.server.start.Refusal;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Opens the data folder and MongoDB: that of {@code banyan.mongo.uri}, else the embedded one in the
 * folder.
 */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {
    private static final String FOLDER = "dataFolder";
    private static final String EMBEDDED = "'${banyan.mongo.uri:}'.trim().isEmpty()";

    /**
     * Takes the folder before anything else is made, since what opens a part of it tidies up there:
     * a second process must not come so far.
     */
    @Bean
    static BeanFactoryPostProcessor folderFirst(Environment environment) {
        return factory -> {
            var settings = Binder.get(environment).bindOrCreate("banyan", ServerSettings.class);
            var folder = DataFolder.take(settings.data());
            factory.registerSingleton(FOLDER, folder);
            ((DefaultSingletonBeanRegistry) factory).registerDisposableBean(FOLDER, folder::close);
        };
    }

    @Bean
    @ConditionalOnExpression(EMBEDDED)
    EmbeddedMongo embeddedMongo(DataFolder folder, MongoSettings settings) {
        return EmbeddedMongo.open(
                folder.path().resolve("mongo"),
                EmbeddedMongoSettings.defaults()
                        .withFsync(settings.fsync())
                        .withCacheMegabytes(settings.cacheMegabytes()));
    }

    @Bean
    @ConditionalOnExpression(EMBEDDED)
    MongoConnectionDetails embeddedConnection(EmbeddedMongo server, MongoSettings settings) {
        return () -> new ConnectionString(server.connectionString() + "/" + settings.database());
    }

    @Bean
    @ConditionalOnExpression("!(" + EMBEDDED + ")")
    MongoConnectionDetails givenConnection(MongoSettings settings) {
        var connection = parsed(settings.uri());
        return () -> connection.getDatabase() == null ? withDatabase(settings) : connection;
    }

    /**
     * What a store of several machines must promise before it acknowledges; the embedded one
     * promises more.
     */
    @Bean
    @ConditionalOnExpression("!(" + EMBEDDED + ")")
    MongoClientSettingsBuilderCustomizer durable() {
        return client ->
                client.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .readConcern(ReadConcern.MAJORITY)
                        .retryWrites(true);
    }

    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new Refusal("The setting banyan.mongo.uri is no MongoDB connection string.", e);
        }
    }

    private static ConnectionString withDatabase(MongoSettings settings) {
        var uri = settings.uri();
        int question = uri.indexOf('?');
        var hosts = (question < 0 ? uri : uri.substring(0, question)).replaceAll("/$", "");
        var options = question < 0 ? "" : uri.substring(question);
        return new ConnectionString(hosts + "/" + settings.database() + options);
    }
}
