package org.banyancms.media.blob.s3;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MinIOContainer;

/** The contract on real MinIO: where {@code BANYAN_TEST_S3_ENDPOINT} is given or Docker answers. */
@DisplayName("Objects in MinIO")
class MinioObjectStoreTest extends S3Subject {
    private static MinIOContainer container;
    private static S3Settings settings;

    @BeforeAll
    static void start() {
        var endpoint = System.getenv("BANYAN_TEST_S3_ENDPOINT");
        if (endpoint != null) {
            settings =
                    settings(
                            endpoint,
                            System.getenv().getOrDefault("BANYAN_TEST_S3_ACCESS_KEY", "minioadmin"),
                            System.getenv()
                                    .getOrDefault("BANYAN_TEST_S3_SECRET_KEY", "minioadmin"));
            return;
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            container = new MinIOContainer("minio/minio:RELEASE.2025-09-07T16-13-09Z");
            container.start();
            settings =
                    settings(
                            container.getS3URL(), container.getUserName(), container.getPassword());
        }
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    S3Settings settings() {
        Assumptions.assumeTrue(
                settings != null,
                "skipped on MinIO: no Docker answers and BANYAN_TEST_S3_ENDPOINT is not set");
        return settings;
    }
}
