package org.banyancms.media.blob.s3;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Objects through the S3 protocol, on s3proxy")
class S3ProxyObjectStoreTest extends S3Subject {
    @TempDir static Path folder;
    private static S3Proxy proxy;

    @BeforeAll
    static void start() throws Exception {
        proxy =
                S3Proxy.builder()
                        .blobStore(
                                new org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore(
                                        folder.toString()))
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V4, "banyan", "banyan-secret")
                        .build();
        proxy.start();
    }

    @AfterAll
    static void stop() throws Exception {
        proxy.stop();
    }

    @Override
    S3Settings settings() {
        return settings("http://127.0.0.1:" + proxy.getPort(), "banyan", "banyan-secret");
    }
}
