package org.banyancms.core.type;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What kind of value a field holds; written in definitions as the name with a lower-case first
 * letter.
 */
public enum FieldKind {
    /** One line or a few, in NFC. */
    TEXT("text"),
    /** ProseMirror JSON within the published schema. */
    RICH_TEXT("richText"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    /** A calendar day, ISO 8601. */
    DATE("date"),
    /**
     * A day of the Vietnamese lunar calendar: {@code 15/8/2026}, {@code 15/8}, {@code 1/6+/2025}.
     */
    LUNAR_DATE("lunarDate"),
    /** An instant, RFC 3339 with offset. */
    INSTANT("instant"),
    /** One of the listed choices. */
    CHOICE("choice"),
    /** A list of short texts. */
    TAGS("tags"),
    /** The id of another entry. */
    REFERENCE("reference"),
    /** Ids of other entries, in order. */
    REFERENCES("references"),
    /** The id of one asset. */
    ASSET("asset"),
    /** A list of asset ids. */
    ASSETS("assets"),
    /** {@code {latitude, longitude}} in degrees, WGS 84. */
    GEO_POINT("geoPoint"),
    /** Figures: {@code {id, label, value, unit, asOf, sources, note}}. */
    FACTS("facts"),
    /** Where statements come from: {@code {id, class, issuer, title, number, date, url}}. */
    SOURCES("sources"),
    /** An object with fields of its own. */
    BLOCK("block"),
    /** A list of objects with fields of their own. */
    LIST("list");

    private final String word;

    FieldKind(String word) {
        this.word = word;
    }

    /** The word used in definitions. */
    public String word() {
        return word;
    }

    /** All words, for telling them. */
    static String words() {
        return String.join(", ", Stream.of(values()).map(FieldKind::word).toList());
    }

    /** The kind of a word, or nothing. */
    public static Optional<FieldKind> ofWord(String word) {
        return Stream.of(values())
                .filter(kind ->
                        kind.word.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
