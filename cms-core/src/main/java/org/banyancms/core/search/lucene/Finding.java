package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.search.SearchResult;
import org.banyancms.core.search.SearchResult.Count;
import org.banyancms.core.search.SearchResult.Hit;

/** Answers one question out of what one searcher sees. */
final class Finding {
    /** Enough for 200 characters of Chinese in three fields, cut in words and in pairs. */
    private static final int MOST_CLAUSES = 4_096;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES); // Lucene keeps it for the whole process
    }

    private final SearchQuery asked;
    private final IndexSearcher searcher;
    private final Sort sort;
    private final Cursors cursors;
    private final Words words;

    private Finding(SearchQuery asked, IndexSearcher searcher) {
        this.asked = asked;
        this.searcher = searcher;
        this.sort = Queries.sort(asked);
        this.cursors = new Cursors(asked, sort);
        this.words = Words.of(asked.text(), asked.searched());
    }

    /**
     * @throws ProblemException {@code query_invalid} when the query asks for too many words at once
     */
    static SearchResult find(SearchQuery asked, IndexSearcher searcher, long sequence)
            throws IOException {
        try {
            return new Finding(asked, searcher).find(sequence);
        } catch (IndexSearcher.TooManyClauses _) {
            throw ProblemException.of(
                    CoreProblem.QUERY_INVALID, List.of(FieldProblem.at("", "too_many_words")));
        }
    }

    /** What was found by one query. */
    private record Found(Query query, List<ScoreDoc> top, long total) {}

    private SearchResult find(long sequence) throws IOException {
        if (asked.text().isBlank()) {
            return result(run(MatchAllDocsQuery.INSTANCE), false, sequence);
        }
        var exact = run(TextQuery.exact(words));
        boolean near = exact.total() == 0 && !words.all().isEmpty();
        return result(near ? run(TextQuery.near(words)) : exact, near, sequence);
    }

    private Found run(Query text) throws IOException {
        var query = Queries.of(asked, text);
        int wanted = asked.size() + 1; // the one more tells whether there is a next page
        var after = asked.after().map(cursors::read).orElse(null);
        if (asked.extras().across()) {
            var top = new Across(searcher, query, sort).after(after, wanted);
            return new Found(query, top, top.isEmpty() ? searcher.count(query) : top.size());
        }
        int counted = asked.count() ? Integer.MAX_VALUE : wanted;
        var found =
                searcher.search(query, new TopFieldCollectorManager(sort, wanted, after, counted));
        return new Found(query, List.of(found.scoreDocs), found.totalHits.value());
    }

    private SearchResult result(Found found, boolean near, long sequence) throws IOException {
        var page = found.top().subList(0, Math.min(asked.size(), found.top().size()));
        var hits = new ArrayList<Hit>();
        for (var hit : page) {
            hits.add(hit(hit.doc, near));
        }
        boolean more = found.top().size() > page.size();
        var next = more ? cursors.write((FieldDoc) page.getLast()) : null;
        var all = all(found.query());
        return new SearchResult(
                sequence,
                asked.count() ? OptionalLong.of(total(found, all)) : OptionalLong.empty(),
                hits,
                Optional.ofNullable(next),
                facets(all),
                near && !hits.isEmpty());
    }

    private Hit hit(int document, boolean near) throws IOException {
        var hit = new HitValues(searcher, document).hit();
        if (asked.extras().highlight() && !words.all().isEmpty()) {
            var snippets = Highlights.of(searcher, document, words, hit.locale(), near);
            hit = new Hit(hit.entry(), hit.locale(), hit.version(), hit.foundIn(), snippets);
        }
        var locale = asked.locale();
        return asked.extras().across() && locale.isPresent() && !locale.get().equals(hit.locale())
                ? Across.shownIn(locale.get(), hit, searcher)
                : hit;
    }

    /** Everything that was found, where something is to be counted in it. */
    private List<MatchingDocs> all(Query query) throws IOException {
        var extras = asked.extras();
        if (extras.facets().isEmpty() && !(extras.across() && asked.count())) {
            return List.of();
        }
        var all = searcher.search(query, new FacetsCollectorManager()).getMatchingDocs();
        return extras.across() ? Entries.oneOfEach(all) : all;
    }

    private long total(Found found, List<MatchingDocs> all) {
        return asked.extras().across() ? Entries.count(all) : found.total();
    }

    private Map<String, List<Count>> facets(List<MatchingDocs> all) throws IOException {
        var facets = new LinkedHashMap<String, List<Count>>();
        for (var field : asked.extras().facets()) {
            facets.put(field, Facets.count(all, field));
        }
        return facets;
    }
}
