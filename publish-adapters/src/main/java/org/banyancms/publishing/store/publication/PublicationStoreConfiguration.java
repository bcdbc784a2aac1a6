package org.banyancms.publishing.store.publication;

import org.banyancms.publishing.adapter.Shelf;
import org.banyancms.publishing.publication.Publications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives the module its store of publications. */
@Configuration(proxyBeanMethods = false)
public class PublicationStoreConfiguration {

    @Bean
    Publications publications(MongoOperations mongo) {
        return new MongoPublications(mongo);
    }

    @Bean
    Shelf shelf(MongoOperations mongo) {
        return new MongoShelf(mongo);
    }
}
