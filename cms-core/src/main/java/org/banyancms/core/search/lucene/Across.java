package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchResult.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Hits in every language, one for each entry: its best. Pages need no memory: what an earlier page
 * has shown is an entry of which a variant ranks before the cursor.
 */
final class Across {
    private static final int BATCH = 3;
    private static final int MOST_LANGUAGES = 60;

    private final IndexSearcher searcher;
    private final Query query;
    private final Sort sort;

    Across(IndexSearcher searcher, Query query, Sort sort) {
        this.searcher = searcher;
        this.query = query;
        this.sort = sort;
    }

    /** The best variants of the entries after a cursor, in order. */
    List<ScoreDoc> after(@Nullable FieldDoc cursor, int wanted) throws IOException {
        var best = new LinkedHashMap<String, ScoreDoc>();
        var from = cursor;
        int batch = wanted * BATCH;
        while (best.size() < wanted) {
            var found = top(query, from, batch);
            var entries = new ArrayList<String>();
            for (var hit : found) {
                entries.add(new HitValues(searcher, hit.doc).hit().entry().value());
            }
            var shown = cursor == null ? Set.<String>of() : shownBefore(cursor, entries);
            for (int i = 0; i < found.length && best.size() < wanted; i++) {
                if (!shown.contains(entries.get(i))) {
                    best.putIfAbsent(entries.get(i), found[i]);
                }
            }
            if (found.length < batch) {
                break;
            }
            from = (FieldDoc) found[found.length - 1];
        }
        return List.copyOf(best.values());
    }

    private Set<String> shownBefore(FieldDoc cursor, List<String> entries) throws IOException {
        var ofThese =
                new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(
                                new TermInSetQuery(
                                        Documents.ENTRY, Entries.terms(new HashSet<>(entries))),
                                Occur.FILTER)
                        .build();
        int most = Math.max(1, entries.size() * MOST_LANGUAGES);
        var after = new HashSet<Integer>();
        for (var hit : top(ofThese, cursor, most)) {
            after.add(hit.doc);
        }
        var before = new HashSet<String>();
        for (var hit : top(ofThese, null, most)) {
            if (!after.contains(hit.doc)) {
                before.add(new HitValues(searcher, hit.doc).hit().entry().value());
            }
        }
        return before;
    }

    private ScoreDoc[] top(Query asked, @Nullable FieldDoc after, int most) throws IOException {
        return searcher.search(asked, new TopFieldCollectorManager(sort, most, after, most))
                .scoreDocs;
    }

    /** The hit in a language, if the entry is live there. */
    static Hit shownIn(LocaleTag locale, Hit hit, IndexSearcher searcher) throws IOException {
        Term variant = Documents.term(hit.entry(), locale);
        var found = searcher.search(new TermQuery(variant), 1).scoreDocs;
        if (found.length == 0) {
            return hit;
        }
        var shown = new HitValues(searcher, found[0].doc).hit();
        return new Hit(
                shown.entry(), shown.locale(), shown.version(), hit.foundIn(), hit.snippets());
    }
}
