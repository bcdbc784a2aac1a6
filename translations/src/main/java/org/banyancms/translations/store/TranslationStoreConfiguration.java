package org.banyancms.translations.store;

import java.time.Clock;
import org.banyancms.translations.demand.DemandStore;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.memory.MemoryStore;
import org.banyancms.translations.termbase.TermStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The stores of the translations. */
@Configuration(proxyBeanMethods = false)
public class TranslationStoreConfiguration {

    @Bean
    JobStore jobStore(MongoOperations mongo) {
        return new MongoJobStore(mongo);
    }

    @Bean
    MemoryStore memoryStore(MongoOperations mongo, Clock clock) {
        return new MongoMemoryStore(mongo, clock);
    }

    @Bean
    TermStore termStore(MongoOperations mongo) {
        return new MongoTermStore(mongo);
    }

    @Bean
    DemandStore demandStore(MongoOperations mongo) {
        return new MongoDemandStore(mongo);
    }
}
