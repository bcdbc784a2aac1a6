package org.banyancms.core.store.succession;

import org.banyancms.core.succession.MergerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store of mergers. */
@Configuration(proxyBeanMethods = false)
public class SuccessionStoreConfiguration {

    @Bean
    MergerStore mergerStore(MongoOperations mongo) {
        return new MongoMergerStore(mongo);
    }
}
