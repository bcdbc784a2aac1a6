package org.banyancms.core.store.release;

import org.banyancms.core.release.ExpiryStore;
import org.banyancms.core.release.ReleaseStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store of releases. */
@Configuration(proxyBeanMethods = false)
public class ReleaseStoreConfiguration {

    @Bean
    ReleaseStore releaseStore(MongoOperations mongo) {
        return new MongoReleaseStore(mongo);
    }

    @Bean
    ExpiryStore expiryStore(MongoOperations mongo) {
        return new MongoExpiryStore(mongo);
    }
}
