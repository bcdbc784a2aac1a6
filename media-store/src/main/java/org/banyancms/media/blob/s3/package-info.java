/**
 * Objects in MinIO or another S3 store, through the MinIO SDK; taken when {@code
 * banyan.media.s3.endpoint} is set.
 */
@NullMarked
package org.banyancms.media.blob.s3;

import org.jspecify.annotations.NullMarked;
