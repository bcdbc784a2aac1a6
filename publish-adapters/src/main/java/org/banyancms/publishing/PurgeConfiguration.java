package org.banyancms.publishing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.banyancms.publishing.adapter.webhook.WebhookSecret;
import org.banyancms.publishing.http.OutboundClient;
import org.banyancms.publishing.purge.Purge;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cache in front of delivery, where there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PurgeSettings.class)
class PurgeConfiguration {

    @Bean
    @ConditionalOnExpression("!'${banyan.purge.url:}'.isBlank()")
    Purge purge(OutboundClient client, PurgeSettings settings, Clock clock) {
        return new Purge(
                client,
                URI.create(settings.url()),
                settings.allowPrivate(),
                secret(settings.secretFile()),
                clock);
    }

    private static WebhookSecret secret(String file) {
        return WebhookSecret.of(read(file))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "banyan.purge.secret-file has to name a file that holds whsec_ and 24 to 64 bytes in base64"));
    }

    private static String read(String file) {
        try {
            return file.isBlank() ? "" : Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("banyan.purge.secret-file cannot be read: " + file, e);
        }
    }
}
