package org.banyancms.core.store.entry;

import org.banyancms.core.entry.ReferenceIndex;
import org.banyancms.core.entry.SlugStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The stores of entries. */
@Configuration(proxyBeanMethods = false)
public class EntryStoreConfiguration {

    @Bean
    MongoRevisionStore revisionStore(MongoOperations mongo) {
        return new MongoRevisionStore(mongo);
    }

    @Bean
    MongoEntryStore entryStore(MongoOperations mongo, MongoRevisionStore revisions) {
        return new MongoEntryStore(mongo, revisions);
    }

    @Bean
    ReferenceIndex referenceIndex(MongoOperations mongo) {
        return new MongoReferenceIndex(mongo);
    }

    @Bean
    SlugStore slugStore(MongoOperations mongo) {
        return new MongoSlugStore(mongo);
    }
}
