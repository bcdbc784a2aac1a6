package org.banyancms.core.text;

import com.ibm.icu.text.Normalizer2;

/** Text at the boundary. */
public final class Texts {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private Texts() {}

    /** The text in Unicode's composed form (NFC): "ê" with a combining acute becomes "ế". */
    public static String nfc(String text) {
        return NFC.isNormalized(text) ? text : NFC.normalize(text);
    }
}
