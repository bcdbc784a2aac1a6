package org.banyancms.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.banyancms.media.blob.FileObjectStore;
import org.banyancms.media.blob.LinkSigner;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.SigningSecret;
import org.banyancms.media.blob.s3.S3Configuration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the store of the files alone, for the media store and for an operator's tools. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
@Import(S3Configuration.class)
public class ObjectStoreConfiguration {

    @Bean
    MediaFolder mediaFolder(MediaSettings settings, @Value("${banyan.data:data}") Path data) {
        var folder = settings.folder();
        return new MediaFolder(folder == null ? data.resolve("media") : folder);
    }

    @Bean
    LinkSigner linkSigner(MediaSettings settings, MediaFolder folder, Clock clock)
            throws IOException {
        var given = settings.signingSecret();
        var secret =
                given == null
                        ? SigningSecret.in(folder.path())
                        : given.getBytes(StandardCharsets.UTF_8);
        return new LinkSigner(secret, clock);
    }

    @Bean
    @ConditionalOnProperty(
            name = "banyan.media.s3.endpoint",
            havingValue = "none",
            matchIfMissing = true)
    ObjectStore fileObjectStore(MediaFolder folder, LinkSigner signer) throws IOException {
        return new FileObjectStore(folder.part("files"), signer);
    }
}
