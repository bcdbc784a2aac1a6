package org.banyancms.publishing.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM. Each is bound to the place it stands in, so a sealed text copied
 * to another channel does not open.
 */
public final class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String VERSION = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /**
     * @param key 32 bytes
     */
    public SecretBox(byte[] key, SecureRandom random) {
        if (key.length != 32) {
            throw new IllegalArgumentException(
                    "a key of 32 bytes is needed, this one has " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** Seals a secret for a place such as {@code channel/…/signing}. */
    public String seal(String secret, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), place);
        byte[] joined = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, joined, nonce.length, sealed.length);
        return VERSION + Base64.getEncoder().encodeToString(joined);
    }

    /**
     * Opens what was sealed for the same place.
     *
     * @throws IllegalStateException when the key is another one or the text was tampered with
     */
    public String open(String sealed, String place) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalStateException("not a sealed secret: " + place);
        }
        byte[] joined = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
        byte[] nonce = Arrays.copyOf(joined, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(joined, NONCE_BYTES, joined.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, rest, place), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String place) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "the secret of " + place + " does not open with this key", failure);
        }
    }
}
