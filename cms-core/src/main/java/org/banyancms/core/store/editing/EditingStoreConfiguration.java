package org.banyancms.core.store.editing;

import org.banyancms.core.editing.DraftStore;
import org.banyancms.core.editing.PresenceStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The stores of what is not saved yet. */
@Configuration(proxyBeanMethods = false)
public class EditingStoreConfiguration {

    @Bean
    DraftStore draftStore(MongoOperations mongo) {
        return new MongoDraftStore(mongo);
    }

    @Bean
    PresenceStore presenceStore(MongoOperations mongo) {
        return new MongoPresenceStore(mongo);
    }
}
