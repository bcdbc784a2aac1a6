package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.search.SearchResult;
import org.banyancms.core.search.SearchResult.Hit;
import org.banyancms.core.search.engine.Engine.Counts;
import org.banyancms.core.search.engine.Engine.Look;
import org.banyancms.core.search.engine.Engine.Ranked;

/** Answers one question out of one view of an index. */
public final class Finding {
    private final SearchQuery asked;
    private final Engine engine;
    private final List<Order> order;
    private final Cursors cursors;
    private final Words words;

    private Finding(SearchQuery asked, Engine engine) {
        this.asked = asked;
        this.engine = engine;
        this.order = Order.of(asked);
        this.cursors = new Cursors(asked, order);
        this.words = Words.of(asked.text(), asked.searched());
    }

    /**
     * @throws org.banyancms.core.problem.ProblemException {@code query_invalid} when the query asks
     *     for too many words at once, or its cursor is of another one
     */
    public static SearchResult find(SearchQuery asked, Engine engine) {
        return new Finding(asked, engine).find();
    }

    /** What was found by one clause. */
    private record Found(Clause query, List<Ranked> top, long total) {}

    private SearchResult find() {
        if (asked.text().isBlank()) {
            return result(run(Clause.EVERYTHING), false);
        }
        var exact = run(TextClauses.exact(words));
        boolean near = exact.total() == 0 && !words.all().isEmpty();
        return result(near ? run(NearClauses.of(words)) : exact, near);
    }

    private Found run(Clause text) {
        var query = Questions.of(asked, text);
        var look =
                new Look(
                        query,
                        order,
                        asked.after().map(cursors::read).orElse(List.of()),
                        asked.size() + 1, // the one more tells whether there is a next page
                        asked.count(),
                        asked.extras().highlight() && !words.all().isEmpty());
        if (asked.extras().across()) {
            var best = new Across(engine, look).best();
            long total =
                    best.isEmpty() ? engine.count(query, List.of(), true).total() : best.size();
            return new Found(query, best, total);
        }
        var top = engine.top(look);
        return new Found(query, top.documents(), top.total());
    }

    private SearchResult result(Found found, boolean near) {
        var page = found.top().subList(0, Math.min(asked.size(), found.top().size()));
        var hits = new ArrayList<Hit>();
        page.forEach(ranked -> hits.add(hit(ranked, near)));
        var counts = counts(found);
        return new SearchResult(
                engine.sequence(),
                asked.count() ? OptionalLong.of(counts.total()) : OptionalLong.empty(),
                hits,
                found.top().size() > page.size()
                        ? Optional.of(cursors.write(page.getLast().keys()))
                        : Optional.empty(),
                counts.facets(),
                near && !hits.isEmpty());
    }

    private Hit hit(Ranked ranked, boolean near) {
        var hit = Ids.hit(ranked.id());
        if (!ranked.shown().isEmpty()) {
            var snippets = Highlights.of(ranked.shown(), words, hit.locale(), near);
            hit = new Hit(hit.entry(), hit.locale(), hit.version(), hit.foundIn(), snippets);
        }
        var locale = asked.locale();
        return asked.extras().across() && locale.isPresent() && !locale.get().equals(hit.locale())
                ? Across.shownIn(locale.get(), hit, engine)
                : hit;
    }

    /** Everything that was found, where something is to be counted in it. */
    private Counts counts(Found found) {
        var extras = asked.extras();
        return extras.facets().isEmpty() && !(extras.across() && asked.count())
                ? new Counts(found.total(), Map.of())
                : engine.count(found.query(), extras.facets(), extras.across());
    }
}
