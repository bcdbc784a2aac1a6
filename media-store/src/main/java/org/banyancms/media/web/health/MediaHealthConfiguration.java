package org.banyancms.media.web.health;

import org.banyancms.core.problem.Messages;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.picture.PictureEngine;
import org.banyancms.media.tool.Toolbox;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part {@code media} of the health answer. */
@Configuration(proxyBeanMethods = false)
public class MediaHealthConfiguration {

    @Bean
    HealthIndicator mediaHealthIndicator(
            ObjectStore objects, PictureEngine engine, Toolbox tools, Messages messages) {
        return new MediaHealth(objects, engine, tools, messages);
    }
}
