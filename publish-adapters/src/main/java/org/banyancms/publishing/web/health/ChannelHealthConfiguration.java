package org.banyancms.publishing.web.health;

import org.banyancms.publishing.publication.Publications;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the server's health a part called {@code channels}. */
@Configuration(proxyBeanMethods = false)
public class ChannelHealthConfiguration {

    @Bean
    HealthIndicator channelsHealthIndicator(Publications publications) {
        return new ChannelHealth(publications);
    }
}
