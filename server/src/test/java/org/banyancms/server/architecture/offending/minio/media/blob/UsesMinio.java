package org.banyancms.server.architecture.offending.minio.media.blob;

import io.minio.MinioClient;

record UsesMinio(MinioClient client) {}
