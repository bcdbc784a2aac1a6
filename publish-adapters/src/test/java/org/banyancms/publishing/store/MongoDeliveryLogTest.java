package org.banyancms.publishing.store;

import org.banyancms.publishing.adapter.webhook.DeliveryLog;
import org.banyancms.publishing.samples.MongoHouse;
import org.junit.jupiter.api.AfterEach;

class MongoDeliveryLogTest extends DeliveryLogContract {
    private final MongoHouse mongo = new MongoHouse();

    @Override
    DeliveryLog log() {
        return mongo.stores().getBean(DeliveryLog.class);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
