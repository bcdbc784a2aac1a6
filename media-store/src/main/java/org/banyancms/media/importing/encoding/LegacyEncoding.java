package org.banyancms.media.importing.encoding;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** An encoding of Vietnamese from before Unicode, told by the names of its fonts. */
public enum LegacyEncoding {
    /** TCVN 5712:1993 VN3 (ABC): fonts .VnTime, .VnArial and their capital twins with an H. */
    TCVN3(Tcvn3::decode),
    /** VNI for Windows: fonts VNI-Times, VNI-Helve. */
    VNI(Vni::decode);

    private static final Pattern TCVN3_FONT = Pattern.compile("(?i)\\.?vn[a-z0-9 ]+.*");
    private static final Pattern VNI_FONT = Pattern.compile("(?i)vni[- _].*");
    private static final Pattern UNICODE = Pattern.compile("[\\u0100-\\u024F\\u1E00-\\u1EFF]");

    private final UnaryOperator<String> decoding;

    LegacyEncoding(UnaryOperator<String> decoding) {
        this.decoding = decoding;
    }

    /** The encoding that a font is for; nothing for a font of Unicode. */
    public static Optional<LegacyEncoding> ofFont(String font) {
        var name = plain(font);
        if (VNI_FONT.matcher(name).matches()) {
            return Optional.of(VNI);
        }
        return name.startsWith(".") && TCVN3_FONT.matcher(name).matches()
                ? Optional.of(TCVN3)
                : Optional.empty();
    }

    /** A PDF puts six letters before the name of a font that it has in part. */
    private static String plain(String font) {
        return font.strip().replaceFirst("^[A-Z]{6}\\+", "").replaceAll("[\"']", "");
    }

    /** Whether a font shows small letters as capitals, as .VnTimeH does. */
    static boolean isCapital(String font) {
        return plain(font).replaceFirst("(?i)[ ,-]*(bold|italic)+$", "").endsWith("H");
    }

    /** The text in Unicode. One that has Unicode's Vietnamese in it already stays as it is. */
    public String decode(String text) {
        return UNICODE.matcher(text).find() ? text : decoding.apply(text);
    }

    /** The text of a run in a font of this encoding. */
    public String decode(String text, String font) {
        var decoded = decode(text);
        return this == TCVN3 && isCapital(font)
                ? decoded.toUpperCase(Locale.forLanguageTag("vi"))
                : decoded;
    }
}
