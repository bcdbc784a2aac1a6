package org.banyancms.media.blob.s3;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where media bytes live when they live in MinIO or another S3 store.
 *
 * @param endpoint address of the store, such as {@code http://127.0.0.1:9000}; setting it chooses
 *     this store
 * @param bucket name of the bucket; made at the start where it is missing
 * @param accessKey who we are to the store
 * @param secretKey our proof of it
 * @param region region that requests are signed for
 * @param partSize bytes of one part of a large upload, at least 5 MiB
 * @param timeout how long one call may wait for the store
 */
@ConfigurationProperties("banyan.media.s3")
public record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("banyan-media") String bucket,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("8388608") long partSize,
        @DefaultValue("60s") Duration timeout) {}
