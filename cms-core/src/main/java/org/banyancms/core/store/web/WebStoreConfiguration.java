package org.banyancms.core.store.web;

import org.banyancms.core.web.CreationLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Keeps in MongoDB what the HTTP interface remembers. */
@Configuration(proxyBeanMethods = false)
public class WebStoreConfiguration {

    @Bean
    CreationLedger creationLedger(MongoOperations mongo) {
        return new MongoCreationLedger(mongo);
    }
}
