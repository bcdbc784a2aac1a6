package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.LiveVariant;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a variant that readers are shown pieces of, without what stands in two of them.
 *
 * @param all title, summary and text, as far as there are any
 * @param numbers numbers and titles of documents that it is drawn from
 */
record ShownTexts(Map<String, String> all, List<String> numbers) {
    private static final int LONGEST = 200_000;

    static ShownTexts of(LiveVariant variant) {
        var fields = fields(variant);
        var all = new LinkedHashMap<String, String>();
        for (var name : List.of("title", "summary")) {
            if (fields.get(name) instanceof String text && !text.isEmpty()) {
                all.put(name, text);
            }
        }
        var rest = rest(variant.document().text("text").orElse(""), all);
        if (!rest.isEmpty()) {
            all.put("text", rest.substring(0, Math.min(rest.length(), LONGEST)));
        }
        return new ShownTexts(all, numbers(fields.get("sources")));
    }

    private static Map<String, Object> fields(LiveVariant variant) {
        return variant.document().get("fields") instanceof Map<?, ?> map
                ? Fields.stringKeyed(map)
                : Map.of();
    }

    private static String rest(String text, Map<String, String> shown) {
        var lines = new HashSet<String>();
        shown.values().forEach(value -> value.lines().forEach(lines::add));
        return text.lines()
                .filter(line -> !lines.contains(line))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static List<String> numbers(@Nullable Object sources) {
        var numbers = new ArrayList<String>();
        if (sources instanceof List<?> list) {
            for (var source : list) {
                if (source instanceof Map<?, ?> map) {
                    for (var name : List.of("number", "title", "issuer")) {
                        if (map.get(name) instanceof String text) {
                            numbers.add(text);
                        }
                    }
                }
            }
        }
        return numbers;
    }
}
