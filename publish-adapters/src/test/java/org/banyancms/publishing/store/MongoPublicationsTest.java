package org.banyancms.publishing.store;

import org.banyancms.publishing.adapter.Shelf;
import org.banyancms.publishing.publication.Publications;
import org.banyancms.publishing.samples.MongoHouse;
import org.junit.jupiter.api.AfterEach;

class MongoPublicationsTest extends PublicationsContract {
    private final MongoHouse mongo = new MongoHouse();

    @Override
    Publications publications() {
        return mongo.stores().getBean(Publications.class);
    }

    @Override
    Shelf shelf() {
        return mongo.stores().getBean(Shelf.class);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
