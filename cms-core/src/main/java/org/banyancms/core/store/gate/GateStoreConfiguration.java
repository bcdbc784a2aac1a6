package org.banyancms.core.store.gate;

import org.banyancms.core.gate.WaiverStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The stores of the gates. */
@Configuration(proxyBeanMethods = false)
public class GateStoreConfiguration {

    @Bean
    WaiverStore waiverStore(MongoOperations mongo) {
        return new MongoWaiverStore(mongo);
    }
}
