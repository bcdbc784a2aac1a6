package org.banyancms.core.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Text out of an address. */
final class Decoded {
    private Decoded() {}

    /**
     * A query parameter's name or value, decoded and composed (NFC); as it stands where it cannot
     * be decoded.
     */
    static String parameter(String encoded) {
        try {
            var text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        } catch (IllegalArgumentException _) {
            return encoded; // the container refuses such a request when its values are read
        }
    }
}
