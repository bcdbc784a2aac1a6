package org.banyancms.core.store.assignment;

import org.banyancms.core.assignment.AssignmentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store of assignments. */
@Configuration(proxyBeanMethods = false)
public class AssignmentStoreConfiguration {

    @Bean
    AssignmentStore assignmentStore(MongoOperations mongo) {
        return new MongoAssignmentStore(mongo);
    }
}
