package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banyancms.core.field.CanonicalJson;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** What one operation took away from one entry, by holder: enough to put it back. */
final class Memory {
    private static final String SHARED = "*";

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    /** Reads what an attic holds; nothing where it holds nothing. */
    static Memory of(@Nullable Object tree) {
        var memory = new Memory();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((holder, list) -> {
                var found = memory.rows(String.valueOf(holder));
                if (list instanceof List<?> trees) {
                    trees.stream()
                            .filter(Map.class::isInstance)
                            .forEach(row -> found.add(Row.of((Map<?, ?>) row)));
                }
            });
        }
        return memory;
    }

    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        rows.forEach((holder, all) -> tree.put(holder, all.stream().map(Row::tree).toList()));
        return tree;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private List<Row> rows(String holder) {
        return rows.computeIfAbsent(holder, _ -> new ArrayList<>());
    }

    /** Notes that a holder was there, even when it held nothing. */
    void note(@Nullable LocaleTag locale) {
        rows(holder(locale));
    }

    boolean knows(@Nullable LocaleTag locale) {
        return rows.containsKey(holder(locale));
    }

    void add(@Nullable LocaleTag locale, Row row) {
        rows(holder(locale)).add(row);
    }

    /** How many values found no place. */
    long kept() {
        return rows.values().stream().flatMap(List::stream).filter(Row::kept).count();
    }

    /** The one value that a holder had at its top. */
    Optional<Object> before(@Nullable LocaleTag locale) {
        return of(locale).stream().map(Row::before).filter(Objects::nonNull).findFirst();
    }

    /** What a holder had; of one that is not known, what all shared. */
    List<Row> of(@Nullable LocaleTag locale) {
        var own = rows.get(holder(locale));
        return List.copyOf(own == null ? rows.getOrDefault(SHARED, List.of()) : own);
    }

    private static String holder(@Nullable LocaleTag locale) {
        return locale == null ? SHARED : locale.value();
    }

    /** The print of an object without one of its members; empty outside of lists. */
    static String rest(Map<String, Object> object, String name, String place) {
        if (!place.matches(".*/[0-9]+(/.*)?")) {
            return "";
        }
        var rest = new LinkedHashMap<>(object);
        rest.remove(name);
        return CanonicalJson.sha256(rest).substring(0, 16);
    }

    /** How many values of an attic found no place in one migration. */
    static long kept(Fields attic, String migration) {
        return attic.values().entrySet().stream()
                .filter(each -> each.getKey().startsWith(migration + "-"))
                .mapToLong(each -> of(each.getValue()).kept())
                .sum();
    }
}
