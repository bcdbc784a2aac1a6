package org.banyancms.core.store.entry;

import org.banyancms.core.entry.EntryShaper;
import org.banyancms.core.entry.ReferenceIndex;
import org.banyancms.core.entry.SlugStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The stores of entries. */
@Configuration(proxyBeanMethods = false)
public class EntryStoreConfiguration {

    @Bean
    MongoRevisionStore revisionStore(MongoOperations mongo, EntryShaper shaper) {
        return new MongoRevisionStore(mongo, shaper);
    }

    @Bean
    MongoShapedEntries shapedEntries(MongoOperations mongo, EntryShaper shaper) {
        return new MongoShapedEntries(mongo, shaper);
    }

    @Bean
    MongoEntryStore entryStore(
            MongoOperations mongo, MongoRevisionStore revisions, MongoShapedEntries shapes) {
        return new MongoEntryStore(mongo, revisions, shapes);
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
