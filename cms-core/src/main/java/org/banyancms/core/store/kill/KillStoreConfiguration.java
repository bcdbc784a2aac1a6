package org.banyancms.core.store.kill;

import org.banyancms.core.kill.KillStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store of who stands behind withdrawals. */
@Configuration(proxyBeanMethods = false)
public class KillStoreConfiguration {

    @Bean
    KillStore killStore(MongoOperations mongo) {
        return new MongoKillStore(mongo);
    }
}
