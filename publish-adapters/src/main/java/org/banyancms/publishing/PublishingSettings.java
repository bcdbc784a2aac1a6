package org.banyancms.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How things go out.
 *
 * @param secretKey key under which credentials of channels are encrypted: 32 bytes in base64; empty
 *     means a key file of its own below the data folder, made at the first start
 * @param owner organisation that answers for the built-in channels when they are first made
 * @param sandbox whether the built-in channels are places to practise when they are first made,
 *     where stand-in media may go
 * @param poll how often to look for what has become due, besides at once after each publication
 * @param connectTimeout how long a connection to another house may take
 * @param callTimeout how long a whole call to another house may take
 * @param answerLimit longest answer that is read from another house, in bytes
 */
@ConfigurationProperties("banyan.publishing")
public record PublishingSettings(
        @DefaultValue("") String secretKey,
        @DefaultValue("SVHTTDL") String owner,
        @DefaultValue("false") boolean sandbox,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("65536") int answerLimit) {}
