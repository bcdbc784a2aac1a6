package org.banyancms.server.health;

import org.banyancms.server.settings.MongoSettings;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** What the server itself knows of its health; the modules add what they know. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    HealthIndicator documentsHealthIndicator(MongoOperations mongo, MongoSettings settings) {
        return new DocumentsHealth(mongo, settings);
    }
}
