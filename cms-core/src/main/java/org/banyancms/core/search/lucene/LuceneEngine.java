package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.search.SearchResult.Count;
import org.banyancms.core.search.engine.Clause;
import org.banyancms.core.search.engine.Engine;
import org.jspecify.annotations.Nullable;

/** Answers out of what one searcher sees. */
final class LuceneEngine implements Engine {
    /** Enough for 200 characters of Chinese in three fields, cut in words and in pairs. */
    private static final int MOST_CLAUSES = 4_096;

    private static final int MOST_TERMS = 5_000;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES); // Lucene keeps it for the whole process
    }

    private final IndexSearcher searcher;
    private final long sequence;

    LuceneEngine(IndexSearcher searcher, long sequence) {
        this.searcher = searcher;
        this.sequence = sequence;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public Top top(Look look) {
        return asked(() -> {
            int counted = look.count() ? Integer.MAX_VALUE : look.most();
            var after = look.after().isEmpty() ? null : after(look.after());
            var found =
                    searcher.search(
                            LuceneClauses.query(look.query()),
                            new TopFieldCollectorManager(
                                    LuceneClauses.sort(look.order()), look.most(), after, counted));
            var documents = new ArrayList<Ranked>();
            for (var document : found.scoreDocs) {
                documents.add(ranked(document, look.shown()));
            }
            return new Top(documents, found.totalHits.value());
        });
    }

    private Ranked ranked(ScoreDoc document, boolean shown) throws IOException {
        return new Ranked(
                DocumentValues.id(searcher, document.doc),
                keys(((FieldDoc) document).fields),
                shown ? DocumentValues.shown(searcher, document.doc) : Map.of());
    }

    private static List<@Nullable Object> keys(@Nullable Object[] values) {
        var keys = new ArrayList<@Nullable Object>();
        for (var value : values) {
            keys.add(value instanceof BytesRef bytes ? bytes.utf8ToString() : value);
        }
        return keys;
    }

    private static FieldDoc after(List<@Nullable Object> keys) {
        @Nullable Object[] fields = new @Nullable Object[keys.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = keys.get(i) instanceof String text ? new BytesRef(text) : keys.get(i);
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    @Override
    public Counts count(Clause query, List<String> facets, boolean entries) {
        return asked(() -> {
            var found =
                    searcher.search(LuceneClauses.query(query), new FacetsCollectorManager())
                            .getMatchingDocs();
            var all = entries ? Entries.oneOfEach(found) : found;
            var counts = new LinkedHashMap<String, List<Count>>();
            for (var field : facets) {
                counts.put(field, Facets.count(all, field));
            }
            return new Counts(Entries.count(all), counts);
        });
    }

    @Override
    public Map<String, Integer> terms(String field, String prefix) {
        return asked(() -> {
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            return terms == null ? Map.of() : beginningSo(terms.iterator(), prefix);
        });
    }

    private static Map<String, Integer> beginningSo(TermsEnum terms, String prefix)
            throws IOException {
        var found = new HashMap<String, Integer>();
        if (terms.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (var term = terms.term(); term != null; term = terms.next()) {
            var text = term.utf8ToString();
            if (!text.startsWith(prefix) || found.size() == MOST_TERMS) {
                return found;
            }
            found.put(text, terms.docFreq());
        }
        return found;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T asked(Work<T> work) {
        try {
            return work.run();
        } catch (IndexSearcher.TooManyClauses _) {
            throw ProblemException.of(
                    CoreProblem.QUERY_INVALID, List.of(FieldProblem.at("", "too_many_words")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
