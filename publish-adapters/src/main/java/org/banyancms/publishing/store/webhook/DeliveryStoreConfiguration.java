package org.banyancms.publishing.store.webhook;

import org.banyancms.publishing.adapter.webhook.DeliveryLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives the module its log of webhook deliveries. */
@Configuration(proxyBeanMethods = false)
public class DeliveryStoreConfiguration {

    @Bean
    DeliveryLog deliveryLog(MongoOperations mongo) {
        return new MongoDeliveryLog(mongo);
    }
}
