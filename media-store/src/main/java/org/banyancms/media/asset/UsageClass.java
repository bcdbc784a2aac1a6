package org.banyancms.media.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file may be used for; each class covers those before it. */
public enum UsageClass {
    EDITORIAL,
    PROMOTIONAL,
    COMMERCIAL;

    /** Its word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of a word. */
    public static Optional<UsageClass> ofWord(String word) {
        return Arrays.stream(values()).filter(usage -> usage.word().equals(word)).findFirst();
    }

    /** Whether this class allows another use. */
    public boolean covers(UsageClass use) {
        return ordinal() >= use.ordinal();
    }
}
