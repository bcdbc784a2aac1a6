package org.banyancms.core.totp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A way of making codes from a key and the time.
 *
 * @param algorithm the JDK's name of the keyed hash
 * @param digits length of a code
 * @param step how long a code is the code
 */
public record Totp(String algorithm, int digits, Duration step) {
    /** What every authenticator application takes: SHA-1, six digits, half a minute. */
    public static final Totp COMMON = new Totp("HmacSHA1", 6, Duration.ofSeconds(30));

    /** Bytes of a new key, as many as the hash gives (RFC 4226, section 4). */
    public static final int KEY_BYTES = 20;

    /** The number of the step that an instant is in. */
    public long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), step.toSeconds());
    }

    /** The code of a step. */
    public String code(byte[] key, long number) {
        byte[] hash = hash(key, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        int offset = hash[hash.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        long modulus = Math.round(Math.pow(10, digits));
        return String.format(Locale.ROOT, "%0" + digits + "d", truncated % modulus);
    }

    private byte[] hash(byte[] key, byte[] counter) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
