package org.banyancms.server.architecture.offending.minio.media.blob.s3;

import io.minio.MinioClient;

record S3Store(MinioClient client) {}
