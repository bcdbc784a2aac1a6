package org.banyancms.core.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which references are followed: names of fields, each with what is followed from what it leads to.
 *
 * @param next by the name of a field
 */
public record IncludePaths(Map<String, IncludePaths> next) {
    /** Nothing is followed. */
    public static final IncludePaths NONE = new IncludePaths(Map.of());

    /** Those of texts such as {@code event.venue}; a path's beginning is followed as well. */
    static IncludePaths of(Set<String> paths) {
        var root = new IncludePaths(new LinkedHashMap<>());
        for (var path : paths) {
            var at = root;
            for (var step : path.split("\\.")) {
                at = at.next.computeIfAbsent(step, _ -> new IncludePaths(new LinkedHashMap<>()));
            }
        }
        return root;
    }

    /** Whether nothing is followed. */
    public boolean isEmpty() {
        return next.isEmpty();
    }
}
