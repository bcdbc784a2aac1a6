package org.banyancms.media.blob;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs addresses that open something for a while: HMAC-SHA256 over what is opened and until when.
 */
public final class LinkSigner {
    private final SecretKeySpec secret;
    private final Clock clock;

    /**
     * @param secret at least 32 bytes that nobody else knows; the same on every node
     */
    public LinkSigner(byte[] secret, Clock clock) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("a signing secret has 32 bytes or more");
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
        this.clock = clock;
    }

    /**
     * A signature and its end.
     *
     * @param expires second of the epoch after which it is worth nothing
     * @param signature in URL-safe base64
     */
    public record Signature(long expires, String signature) {

        /** As parameters of an address. */
        public String query() {
            return "exp=" + expires + "&sig=" + signature;
        }
    }

    /** Signs what is opened, for a while. */
    public Signature sign(String opened, Duration life) {
        long expires = clock.instant().plus(life).getEpochSecond();
        return new Signature(expires, mac(opened, expires));
    }

    /** Whether a signature opens just this and has not ended. */
    public boolean opens(String opened, long expires, String signature) {
        var given = signature.getBytes(StandardCharsets.UTF_8);
        var expected = mac(opened, expires).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, expected) && clock.instant().getEpochSecond() < expires;
    }

    private String mac(String opened, long expires) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var digest = mac.doFinal((expires + "\n" + opened).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
