package org.banyancms.publishing.json;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, texts, numbers and booleans as JSON, in the order given, safe inside an HTML
 * script element.
 */
public final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /** The JSON text of a value. */
    public static String of(@Nullable Object value) {
        var text = new JsonText();
        text.value(value);
        return text.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(map);
            case Iterable<?> list -> array(list.iterator());
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default -> string(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        var separator = "";
        for (var member : map.entrySet()) {
            out.append(separator);
            string(String.valueOf(member.getKey()));
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void array(Iterator<?> items) {
        out.append('[');
        while (items.hasNext()) {
            value(items.next());
            if (items.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                    out.append("\\u").append("%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
