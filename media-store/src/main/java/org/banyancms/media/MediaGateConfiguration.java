package org.banyancms.media;

import org.banyancms.core.gate.PublishGate;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.gate.AccessGate;
import org.banyancms.media.gate.ConsentGate;
import org.banyancms.media.gate.FileGate;
import org.banyancms.media.gate.RightsGate;
import org.banyancms.media.gate.StandInGate;
import org.banyancms.media.gate.SyntheticGate;
import org.banyancms.media.rendition.Renditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The publication gates that this module contributes. */
@Configuration(proxyBeanMethods = false)
class MediaGateConfiguration {

    @Bean
    PublishGate rightsGate(AssetStore assets) {
        return new RightsGate(assets);
    }

    @Bean
    PublishGate consentGate(AssetStore assets) {
        return new ConsentGate(assets);
    }

    @Bean
    PublishGate fileGate(AssetStore assets, Renditions renditions) {
        return new FileGate(assets, renditions);
    }

    @Bean
    PublishGate accessGate(AssetStore assets) {
        return new AccessGate(assets);
    }

    @Bean
    PublishGate syntheticGate(AssetStore assets) {
        return new SyntheticGate(assets);
    }

    @Bean
    PublishGate standInGate(AssetStore assets) {
        return new StandInGate(assets);
    }
}
