package org.banyancms.media.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of licences, as they are read from addresses and terms of use. */
public final class LicenceCode {
    private static final Pattern ADDRESS =
            Pattern.compile("creativecommons\\.org/licenses/(by(?:-nc)?(?:-nd|-sa)?)/(\\d\\.\\d)");
    private static final Pattern ZERO_ADDRESS =
            Pattern.compile("creativecommons\\.org/publicdomain/(zero|mark)/(\\d\\.\\d)");
    private static final Pattern TERMS =
            Pattern.compile("\\bcc[ -](by(?:-nc)?(?:-nd|-sa)?)[ -](\\d\\.\\d)");
    private static final Pattern ZERO_TERMS = Pattern.compile("\\bcc0(?:[ -](\\d\\.\\d))?");

    private LicenceCode() {}

    /** The code that any of these texts tells, or nothing. The first text that tells one wins. */
    public static Optional<String> of(@Nullable String... texts) {
        for (var text : texts) {
            var code =
                    text == null ? Optional.<String>empty() : read(text.toLowerCase(Locale.ROOT));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> read(String text) {
        var zero = ZERO_ADDRESS.matcher(text);
        if (zero.find()) {
            return Optional.of((zero.group(1).equals("zero") ? "CC0-" : "PDM-") + zero.group(2));
        }
        for (var pattern : new Pattern[] {ADDRESS, TERMS}) {
            var licence = pattern.matcher(text);
            if (licence.find()) {
                var kind = licence.group(1).toUpperCase(Locale.ROOT);
                return Optional.of("CC-" + kind + "-" + licence.group(2));
            }
        }
        var zeroTerms = ZERO_TERMS.matcher(text);
        if (zeroTerms.find()) {
            var version = zeroTerms.group(1);
            return Optional.of("CC0-" + (version == null ? "1.0" : version));
        }
        return Optional.empty();
    }
}
