package org.banyancms.core.store.audit;

import org.banyancms.core.audit.AuditStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Keeps the audit trail in MongoDB. */
@Configuration(proxyBeanMethods = false)
public class AuditStoreConfiguration {

    @Bean
    AuditStore auditStore(MongoOperations mongo) {
        return new MongoAuditStore(mongo);
    }
}
