package org.banyancms.publishing.adapter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over bytes or text. */
public final class Digest {
    private Digest() {}

    /** 64 hexadecimal digits over the text's UTF-8. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(bytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** 64 hexadecimal digits over the bytes. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** 32 bytes over the bytes. */
    public static byte[] bytes(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }
}
