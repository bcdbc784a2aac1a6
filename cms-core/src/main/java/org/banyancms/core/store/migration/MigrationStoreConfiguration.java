package org.banyancms.core.store.migration;

import org.banyancms.core.migration.MigrationStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store of migrations' runs. */
@Configuration(proxyBeanMethods = false)
public class MigrationStoreConfiguration {

    @Bean
    MigrationStore migrationStore(MongoOperations mongo) {
        return new MongoMigrationStore(mongo);
    }
}
