package org.banyancms.server.archive;

import java.math.BigInteger;
import java.security.MessageDigest;
import org.banyancms.media.blob.Sha256;
import org.bson.RawBsonDocument;

/**
 * Tells whether two collections hold the same documents, in whatever order they are read: how many
 * there are, and the sum of the SHA-256 digests of their BSON, modulo 2^256.
 */
final class DocumentSum {
    private static final int BITS = 256;
    private static final int RADIX = 16;
    private static final BigInteger BOUND = BigInteger.ONE.shiftLeft(BITS);

    private final MessageDigest digest = Sha256.digest();
    private BigInteger sum = BigInteger.ZERO;
    private long documents;

    void add(RawBsonDocument document) {
        digest.update(document.getByteBuffer().asNIO());
        sum = sum.add(new BigInteger(1, digest.digest())).mod(BOUND);
        documents++;
    }

    CollectionFacts facts(String collection) {
        return new CollectionFacts(collection, documents, sum.toString(RADIX));
    }
}
