package org.banyancms.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one user of a server: made up anew at each start, and known only to whom the connection
 * string is given.
 */
final class Credentials {

    static final String USER = "banyan";

    private static final int ITERATIONS = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String password = nonce();
    private final byte[] salt = random(16);
    private final byte[] storedKey;
    private final byte[] serverKey;

    Credentials() {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256);
            byte[] salted =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            storedKey = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
            serverKey = hmac(salted, "Server Key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks SCRAM-SHA-256", e);
        }
    }

    String password() {
        return password;
    }

    /** What a client needs to work out its proof. */
    String challenge(String nonce) {
        return "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(salt) + ",i=" + ITERATIONS;
    }

    /** Whether the proof shows that the client knows the password. */
    boolean accepts(String exchange, byte[] proof) {
        try {
            byte[] signature = hmac(storedKey, exchange);
            byte[] clientKey = new byte[signature.length];
            for (int i = 0; i < signature.length && i < proof.length; i++) {
                clientKey[i] = (byte) (signature[i] ^ proof[i]);
            }
            return MessageDigest.isEqual(
                    storedKey, MessageDigest.getInstance("SHA-256").digest(clientKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows the client that the server knows it too. */
    String signature(String exchange) {
        try {
            return "v=" + Base64.getEncoder().encodeToString(hmac(serverKey, exchange));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String nonce() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(24));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
