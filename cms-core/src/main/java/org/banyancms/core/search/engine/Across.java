package org.banyancms.core.search.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchResult.Hit;
import org.banyancms.core.search.engine.Engine.Look;
import org.banyancms.core.search.engine.Engine.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * Hits in every language, one for each entry: its best. Pages need no memory: what an earlier page
 * has shown is an entry of which a variant ranks before the cursor.
 */
final class Across {
    private static final int BATCH = 3;
    private static final int MOST_LANGUAGES = 60;

    private final Engine engine;
    private final Look look;

    /**
     * @param look what is looked for; a page of it
     */
    Across(Engine engine, Look look) {
        this.engine = engine;
        this.look = look;
    }

    /** The best variants of the entries after the cursor, in order. */
    List<Ranked> best() {
        var best = new LinkedHashMap<String, Ranked>();
        var from = look.after();
        int batch = look.most() * BATCH;
        while (best.size() < look.most()) {
            var found = top(look.query(), from, batch, look.shown());
            var shown = shownBefore(entries(found));
            for (var ranked : found) {
                if (best.size() < look.most() && !shown.contains(Ids.entry(ranked.id()))) {
                    best.putIfAbsent(Ids.entry(ranked.id()), ranked);
                }
            }
            if (found.size() < batch) {
                break;
            }
            from = found.getLast().keys();
        }
        return List.copyOf(best.values());
    }

    private Set<String> shownBefore(Set<String> entries) {
        if (look.after().isEmpty() || entries.isEmpty()) {
            return Set.of();
        }
        var ofThese =
                new Clause.Several(
                        List.of(look.query()),
                        List.of(new Clause.AnyOf(FieldNames.ENTRY, List.copyOf(entries))),
                        List.of(),
                        0);
        int most = entries.size() * MOST_LANGUAGES;
        var before = new HashSet<String>();
        top(ofThese, List.of(), most, false).forEach(ranked -> before.add(ranked.id()));
        top(ofThese, look.after(), most, false).forEach(ranked -> before.remove(ranked.id()));
        return before.stream().map(Ids::entry).collect(Collectors.toSet());
    }

    private static Set<String> entries(List<Ranked> found) {
        return found.stream().map(ranked -> Ids.entry(ranked.id())).collect(Collectors.toSet());
    }

    private List<Ranked> top(Clause query, List<@Nullable Object> after, int most, boolean shown) {
        return engine.top(new Look(query, look.order(), after, most, false, shown)).documents();
    }

    /** The hit in a language, if the entry is live there. */
    static Hit shownIn(LocaleTag locale, Hit hit, Engine engine) {
        var variant = new Clause.Term(FieldNames.KEY, FieldNames.key(hit.entry(), locale));
        var look = new Look(variant, List.of(Order.TIE), List.of(), 1, false, false);
        var found = engine.top(look).documents();
        if (found.isEmpty()) {
            return hit;
        }
        var shown = Ids.hit(found.getFirst().id());
        return new Hit(
                shown.entry(), shown.locale(), shown.version(), hit.foundIn(), hit.snippets());
    }
}
