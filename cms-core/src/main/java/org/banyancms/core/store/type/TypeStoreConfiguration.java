package org.banyancms.core.store.type;

import org.banyancms.core.type.TypeStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store of content types. */
@Configuration(proxyBeanMethods = false)
public class TypeStoreConfiguration {

    @Bean
    TypeStore typeStore(MongoOperations mongo) {
        return new MongoTypeStore(mongo);
    }
}
