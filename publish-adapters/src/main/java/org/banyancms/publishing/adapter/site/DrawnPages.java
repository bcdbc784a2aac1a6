package org.banyancms.publishing.adapter.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyancms.core.journal.LiveVariant;

/**
 * Which pages stand as they would be made again: a story that goes out in ten languages has ten
 * publications, and each of them knows of the nine other pages. Kept in memory, for the newest
 * pages alone; a page that nobody remembers is made once more.
 */
final class DrawnPages {
    private static final int MOST = 20_000;

    private final Map<String, String> drawn =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > MOST;
                }
            };

    /** Whether the page of a variant among these stands already. */
    boolean has(LiveVariant variant, List<LiveVariant> siblings) {
        return shows(variant, siblings).equals(drawn.get(path(variant)));
    }

    /** Notes that it was made. */
    void add(LiveVariant variant, List<LiveVariant> siblings) {
        drawn.put(path(variant), shows(variant, siblings));
    }

    /** Notes that a page is gone, or no longer what it was. */
    void forget(String path) {
        drawn.remove(path);
    }

    private static String path(LiveVariant variant) {
        return SitePaths.page(variant.locale(), variant.slug());
    }

    private static String shows(LiveVariant variant, List<LiveVariant> siblings) {
        var others =
                siblings.stream()
                        .map(it -> it.locale() + " " + it.slug())
                        .sorted()
                        .collect(Collectors.joining(" "));
        return variant.hash().value() + " " + variant.publishedAt() + " " + others;
    }
}
