/**
 * Bytes under keys: written once, checked while written, read in ranges, in files or in an S3
 * store.
 */
@NullMarked
package org.banyancms.media.blob;

import org.jspecify.annotations.NullMarked;
