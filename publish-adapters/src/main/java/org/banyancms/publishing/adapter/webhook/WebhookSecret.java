package org.banyancms.publishing.adapter.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A symmetric signing secret, written as {@code whsec_} and base64.
 *
 * @param key 24 to 64 bytes
 */
public record WebhookSecret(byte[] key) {
    private static final String PREFIX = "whsec_";
    private static final int MADE = 32;
    private static final int LEAST = 24;
    private static final int MOST = 64;

    public WebhookSecret {
        key = key.clone();
    }

    /** A new secret. */
    static String make(SecureRandom random) {
        byte[] key = new byte[MADE];
        random.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The secret of a text, or nothing when it is none. */
    public static Optional<WebhookSecret> of(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return key.length < LEAST || key.length > MOST
                    ? Optional.empty()
                    : Optional.of(new WebhookSecret(key));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The header {@code webhook-signature} of a message at an attempt. */
    public String signature(String id, Instant attempt, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(
                    (id + "." + attempt.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }

    @Override
    public String toString() {
        return "whsec_***";
    }
}
