package org.banyancms.media.blob.s3;

import java.io.IOException;
import org.banyancms.media.blob.ObjectStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps media in S3 where an endpoint is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("banyan.media.s3.endpoint")
@EnableConfigurationProperties(S3Settings.class)
public class S3Configuration {

    @Bean
    ObjectStore s3ObjectStore(S3Settings settings) throws IOException {
        return S3ObjectStore.open(settings);
    }
}
