package org.banyancms.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * JSON in the one form that has one digest (RFC 8785): members in order, no spaces, strings escaped
 * least.
 */
final class CanonicalJson {
    private static final String NAMED = "\"\\\b\f\n\r\t";
    private static final String LETTERS = "\"\\bfnrt";
    private static final char FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    static String digest(SortedMap<String, ?> members) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(write(members).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String write(SortedMap<String, ?> members) {
        var out = new StringBuilder("{");
        members.forEach((name, value) -> {
            if (out.length() > 1) {
                out.append(',');
            }
            string(out, name);
            out.append(':');
            value(out, value);
        });
        return out.append('}').toString();
    }

    @SuppressWarnings("unchecked")
    private static void value(StringBuilder out, Object value) {
        switch (value) {
            case String text -> string(out, text);
            case Long number -> out.append(number);
            case SortedMap<?, ?> inner -> out.append(write((SortedMap<String, ?>) inner));
            default -> throw new IllegalArgumentException("no canonical form: " + value.getClass());
        }
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(out, text.charAt(i));
        }
        out.append('"');
    }

    private static void character(StringBuilder out, char c) {
        int known = NAMED.indexOf(c);
        if (known >= 0) {
            out.append('\\').append(LETTERS.charAt(known));
        } else if (c < FIRST_PRINTABLE) {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
