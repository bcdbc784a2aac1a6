package org.banyancms.server.operator;

import java.time.Clock;
import java.util.List;
import org.banyancms.core.store.audit.AuditStoreConfiguration;
import org.banyancms.core.store.journal.JournalStoreConfiguration;
import org.banyancms.media.ObjectStoreConfiguration;
import org.banyancms.server.archive.ArchiveConfiguration;
import org.banyancms.server.check.CheckConfiguration;
import org.banyancms.server.settings.MongoSettings;
import org.banyancms.server.settings.ServerSettings;
import org.banyancms.server.storage.StorageConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The storage without a server on it, for an operator's tools. It bears no stereotype: the server
 * itself must not find it.
 */
@ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
@EnableConfigurationProperties(MongoSettings.class)
@Import({
    Storage.Settings.class,
    StorageConfiguration.class,
    ObjectStoreConfiguration.class,
    ArchiveConfiguration.class,
    AuditStoreConfiguration.class,
    JournalStoreConfiguration.class,
    CheckConfiguration.class
})
class Storage {

    /** The settings alone, to learn which folder is meant. */
    @EnableConfigurationProperties(ServerSettings.class)
    static class Settings {}

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static ConfigurableApplicationContext open(List<String> settings) {
        return start(Storage.class, settings);
    }

    static ServerSettings settings(List<String> settings) {
        try (var context = start(Settings.class, settings)) {
            return context.getBean(ServerSettings.class);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> source, List<String> settings) {
        var application = new SpringApplication(source);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(true);
        return application.run(settings.toArray(String[]::new));
    }
}
