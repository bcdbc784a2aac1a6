package org.banyancms.core.store.discussion;

import org.banyancms.core.discussion.DiscussionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store of discussions. */
@Configuration(proxyBeanMethods = false)
public class DiscussionStoreConfiguration {

    @Bean
    DiscussionStore discussionStore(MongoOperations mongo) {
        return new MongoDiscussionStore(mongo);
    }
}
