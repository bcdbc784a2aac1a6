package org.banyancms.media.store.asset;

import java.time.Clock;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.asset.UsageStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Keeps assets and their places in MongoDB. */
@Configuration(proxyBeanMethods = false)
public class AssetStoreConfiguration {

    @Bean
    AssetStore assetStore(MongoOperations mongo) {
        return new MongoAssetStore(mongo);
    }

    @Bean
    UsageStore assetUsageStore(MongoOperations mongo, Clock clock) {
        return new MongoUsageStore(mongo, clock);
    }
}
