package org.banyancms.media.blob;

import java.time.Instant;

/**
 * An object that stands in the store.
 *
 * @param key where
 * @param size bytes
 * @param storedAt when it was written
 */
public record StoredObject(ObjectKey key, long size, Instant storedAt) {}
