package org.banyancms.media.blob.s3;

import io.minio.MinioClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.ObjectStoreContract;
import org.junit.jupiter.api.BeforeEach;

/** The contract over HTTP against some S3 server. */
abstract class S3Subject extends ObjectStoreContract {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private S3ObjectStore store;

    abstract S3Settings settings();

    @BeforeEach
    void openEmpty() throws Exception {
        store = S3ObjectStore.open(settings());
        for (var left : store.list("", null, 1000)) {
            store.delete(left.key());
        }
    }

    static S3Settings settings(String endpoint, String accessKey, String secretKey) {
        return new S3Settings(
                endpoint,
                "banyan-contract",
                accessKey,
                secretKey,
                "us-east-1",
                5 << 20,
                Duration.ofSeconds(20));
    }

    @Override
    protected ObjectStore store() {
        return store;
    }

    @Override
    protected int fetch(URI address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    protected void waitUntilEnded() {
        var end =
                System.nanoTime()
                        + TimeUnit.MILLISECONDS.toNanos(2500); // the server's own clock decides
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    @Override
    protected URI signedWithWrongSecret(ObjectKey key) throws Exception {
        var right = settings();
        var wrong =
                MinioClient.builder()
                        .endpoint(right.endpoint())
                        .credentials(right.accessKey(), "not-the-secret-at-all")
                        .region(right.region())
                        .build();
        return URI.create(
                wrong.getPresignedObjectUrl(
                        io.minio.GetPresignedObjectUrlArgs.builder()
                                .bucket(right.bucket())
                                .object(key.value())
                                .method(io.minio.Http.Method.GET)
                                .expiry(60)
                                .build()));
    }
}
