package org.banyancms.media.blob;

/**
 * What is known of an object before it is written; the store refuses bytes that say otherwise.
 *
 * @param size bytes
 * @param digest digest of the bytes
 * @param mediaType what a browser is told when it fetches the object from the store itself
 */
public record ObjectFacts(long size, Sha256 digest, String mediaType) {

    /** The facts of bytes in memory. */
    public static ObjectFacts of(byte[] bytes, String mediaType) {
        return new ObjectFacts(bytes.length, Sha256.of(bytes), mediaType);
    }
}
