package org.banyancms.server.architecture.offending.tika.core.asset;

import io.minio.MinioClient;

record UsesMinio(MinioClient client) {}
