package org.banyancms.core.totp;

/** Bytes as capital letters and the digits 2 to 7, without padding (RFC 4648, section 6). */
public final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** The letters of some bytes. */
    public static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte each : bytes) {
            waiting = (waiting << Byte.SIZE | each & 0xFF) & 0xFFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(waiting >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(waiting << BITS - bits & 31));
        }
        return text.toString();
    }

    /**
     * The bytes of some letters.
     *
     * @throws IllegalArgumentException for a letter that is none of the 32
     */
    public static byte[] decode(String text) {
        var bytes = new byte[text.length() * BITS / Byte.SIZE];
        int waiting = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not Base32");
            }
            waiting = (waiting << BITS | value) & 0xFFF;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (waiting >> bits);
            }
        }
        return bytes;
    }
}
