package org.banyancms.core.richtext;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyancms.core.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of nodes and marks. */
final class TreeAttributes {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Without these, what they belong to is nothing. */
    private static final Set<String> NEEDED = Set.of("level", "asset", "href", "lang");

    private final TreeFaults faults;

    TreeAttributes(TreeFaults faults) {
        this.faults = faults;
    }

    /**
     * The attributes that are known and sound; all others are noted, as is a needed one that is not
     * there.
     */
    Map<String, Object> read(Set<String> known, @Nullable Object given, String at) {
        var members = faults.object(given, at);
        var attrs = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> {
            if (known.contains(name) && isSound(name, value)) {
                attrs.put(name, canonical(value));
            } else {
                refuse(name, at);
            }
        });
        NEEDED.stream()
                .filter(name -> known.contains(name) && !members.containsKey(name))
                .forEach(name -> faults.note(at + "/" + name, "required"));
        return attrs;
    }

    private void refuse(String name, String at) {
        var pointer = at + "/" + TreeFaults.pointer(name);
        if (name.equals("href")) {
            faults.note(pointer, "unsafe_link");
        } else {
            faults.note(pointer, "rich_text_attribute", Map.of("name", name));
        }
    }

    private static Object canonical(Object value) {
        return value instanceof Number number
                ? number.longValue()
                : Texts.nfc(String.valueOf(value));
    }

    private static boolean isSound(String name, Object value) {
        return switch (name) {
            case "level" -> isWhole(value, 1, 6);
            case "start" -> isWhole(value, 0, 1_000_000);
            case "colspan", "rowspan" -> isWhole(value, 1, 1000);
            default -> value instanceof String text && isSoundText(name, text);
        };
    }

    private static boolean isSoundText(String name, String text) {
        return switch (name) {
            case "id", "asset" -> ID.matcher(text).matches();
            case "href" -> Links.isSafe(text);
            case "lang" -> Links.isLanguage(text);
            case "title" -> Links.isTitle(text);
            default -> false;
        };
    }

    private static boolean isWhole(Object value, long least, long most) {
        return value instanceof Number number
                && number.doubleValue() == number.longValue()
                && number.longValue() >= least
                && number.longValue() <= most;
    }
}
