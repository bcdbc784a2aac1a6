package org.banyancms.core.search.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchResult.Hit;

/** Reads what the id of a document says. */
final class Ids {
    /** There are few, and telling whether a tag is one takes longer than a search. */
    private static final Map<String, LocaleTag> LOCALES = new ConcurrentHashMap<>();

    private Ids() {}

    static String entry(String id) {
        return id.substring(0, id.indexOf('|'));
    }

    static Hit hit(String id) {
        int first = id.indexOf('|');
        int second = id.indexOf('|', first + 1);
        var locale = LOCALES.computeIfAbsent(id.substring(first + 1, second), LocaleTag::new);
        return new Hit(
                new EntryId(id.substring(0, first)),
                locale,
                id.substring(second + 1),
                locale,
                Map.of());
    }
}
