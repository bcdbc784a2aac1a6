package org.banyancms.media.blob;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record Sha256(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws IllegalArgumentException when the text is no digest
     */
    public Sha256 {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + value);
        }
    }

    /** The digest of bytes in memory. */
    public static Sha256 of(byte[] bytes) {
        return of(digest().digest(bytes), 0);
    }

    static Sha256 of(byte[] raw, int from) {
        return new Sha256(HexFormat.of().formatHex(raw, from, from + 32));
    }

    /** The digest of what a stream still gives. */
    public static Sha256 of(InputStream content) throws IOException {
        var digest = digest();
        var buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return of(digest);
    }

    /** A fresh digest to feed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The digest of what was fed. */
    public static Sha256 of(MessageDigest fed) {
        return of(fed.digest(), 0);
    }

    /** Two folder names, so that no folder grows without bound. */
    public String fan() {
        return value.substring(0, 2) + "/" + value.substring(2, 4);
    }

    /** Enough of the digest to tell versions of one asset apart in an address: 16 digits. */
    public String shortened() {
        return value.substring(0, 16);
    }

    @Override
    public String toString() {
        return value;
    }
}
