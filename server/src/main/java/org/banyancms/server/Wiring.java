package org.banyancms.server;

import org.banyancms.core.AccessConfiguration;
import org.banyancms.core.CoreConfiguration;
import org.banyancms.media.ImportConfiguration;
import org.banyancms.media.MediaConfiguration;
import org.banyancms.publishing.PublishingConfiguration;
import org.banyancms.server.health.ContentHealth;
import org.banyancms.translations.TranslationsConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The modules that make up the server. */
@Configuration(proxyBeanMethods = false)
@Import({
    CoreConfiguration.class,
    AccessConfiguration.class,
    MediaConfiguration.class,
    ImportConfiguration.class,
    TranslationsConfiguration.class,
    PublishingConfiguration.class,
    ContentHealth.class
})
class Wiring {}
