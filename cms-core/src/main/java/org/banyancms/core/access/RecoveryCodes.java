package org.banyancms.core.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banyancms.core.totp.Base32;

/**
 * Codes to be written down for the day on which the authenticator application is lost. Each has 100
 * random bits, of which a plain digest gives nothing away.
 *
 * @param codes as people see them, once
 */
record RecoveryCodes(List<String> codes) {
    static final int COUNT = 10;
    private static final int LETTERS = 20;
    private static final int GROUP = 5;

    static RecoveryCodes next() {
        return new RecoveryCodes(Stream.generate(RecoveryCodes::one).limit(COUNT).toList());
    }

    private static String one() {
        var letters = Base32.encode(Secrets.bytes(LETTERS)).substring(0, LETTERS);
        return letters.replaceAll(".{" + GROUP + "}(?=.)", "$0-");
    }

    List<String> digests() {
        return codes.stream().map(RecoveryCodes::digest).toList();
    }

    /** The digest of a code as somebody typed it. */
    static String digest(String typed) {
        return Secrets.digest(tidied(typed));
    }

    static String tidied(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
