package org.banyancms.publishing.store.channel;

import org.banyancms.publishing.channel.ChannelStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives the module its store of channels. */
@Configuration(proxyBeanMethods = false)
public class ChannelStoreConfiguration {

    @Bean
    ChannelStore channelStore(MongoOperations mongo) {
        return new MongoChannelStore(mongo);
    }
}
