package org.banyancms.translations.check;

import java.util.Map;

/**
 * Something that is wrong with a translated segment.
 *
 * @param code stable code; its text is {@code field.<code>} in the message bundle
 * @param level whether it stands in the way
 * @param params named values for the text
 */
public record CheckFinding(String code, Level level, Map<String, Object> params) {

    public CheckFinding {
        params = Map.copyOf(params);
    }

    static CheckFinding block(String code, Map<String, Object> params) {
        return new CheckFinding(code, Level.BLOCK, params);
    }

    static CheckFinding warn(String code, Map<String, Object> params) {
        return new CheckFinding(code, Level.WARN, params);
    }

    /** Whether the translation cannot be accepted as long as this stands. */
    public boolean blocks() {
        return level == Level.BLOCK;
    }

    /** How much it matters. */
    public enum Level {
        /** Neither submitted, nor approved, nor imported. */
        BLOCK,
        /** Told, and no more. */
        WARN
    }
}
