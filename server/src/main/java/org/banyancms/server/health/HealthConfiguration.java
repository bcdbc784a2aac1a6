package org.banyancms.server.health;

import org.banyancms.core.health.Vital;
import org.banyancms.server.settings.MongoSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Shows every {@link Vital} of the house in the health report. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    Vital documents(MongoOperations mongo, MongoSettings settings) {
        return new DocumentsVital(mongo, settings);
    }

    @Bean
    SmartInitializingSingleton vitalsInTheReport(
            HealthContributorRegistry report, ObjectProvider<Vital> vitals) {
        return () ->
                vitals.orderedStream()
                        .forEach(vital -> {
                            report.registerContributor(vital.name(), new VitalIndicator(vital));
                        });
    }
}
