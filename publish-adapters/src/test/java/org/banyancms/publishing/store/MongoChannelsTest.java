package org.banyancms.publishing.store;

import org.banyancms.publishing.channel.ChannelStore;
import org.banyancms.publishing.samples.MongoHouse;
import org.junit.jupiter.api.AfterEach;

class MongoChannelsTest extends ChannelStoreContract {
    private final MongoHouse mongo = new MongoHouse();

    @Override
    ChannelStore channels() {
        return mongo.stores().getBean(ChannelStore.class);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
