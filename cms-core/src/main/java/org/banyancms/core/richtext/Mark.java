package org.banyancms.core.richtext;

import java.util.Map;

/**
 * A mark on a text: {@code strong}, {@code em}, {@code underline}, {@code strike}, {@code code},
 * {@code superscript}, {@code subscript}, {@code link} (attrs {@code href}, {@code title}) or
 * {@code lang} (attrs {@code lang}).
 *
 * @param type the mark's name
 * @param attrs its attributes
 */
public record Mark(String type, Map<String, Object> attrs) {
    public Mark {
        attrs = Map.copyOf(attrs);
    }

    /** A mark without attributes. */
    public static Mark of(String type) {
        return new Mark(type, Map.of());
    }
}
