package org.banyancms.publishing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A cache in front of delivery that wants to be told what has changed.
 *
 * @param url where it is told; empty where there is none
 * @param secretFile file that holds the secret under which it is told, {@code whsec_} and 24 to 64
 *     bytes in base64, and nothing else; needed where there is an address
 * @param allowPrivate whether the address may be one of the own network
 */
@ConfigurationProperties("banyan.purge")
public record PurgeSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secretFile,
        @DefaultValue("false") boolean allowPrivate) {}
