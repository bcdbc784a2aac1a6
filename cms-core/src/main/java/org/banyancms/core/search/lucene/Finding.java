package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.search.SearchResult;

/** Answers questions out of what one searcher sees. */
final class Finding {
    /** Enough for 200 characters of Chinese in three fields, cut in words and in pairs. */
    private static final int MOST_CLAUSES = 4_096;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES); // Lucene keeps it for the whole process
    }

    private final Queries queries = new Queries();

    /**
     * @throws ProblemException {@code query_invalid} when the query asks for too many words at once
     */
    SearchResult find(SearchQuery query, IndexSearcher searcher, long sequence) throws IOException {
        var sort = Queries.sort(query);
        var cursors = new Cursors(query, sort);
        var found = top(query, sort, cursors, searcher);
        var all = List.of(found.scoreDocs);
        var page = all.subList(0, Math.min(query.size(), all.size()));
        var hits = new ArrayList<SearchResult.Hit>();
        for (var hit : page) {
            hits.add(hit(searcher, hit));
        }
        var total = query.count() ? OptionalLong.of(found.totalHits.value()) : OptionalLong.empty();
        var next = all.size() > page.size() ? cursors.write((FieldDoc) page.getLast()) : null;
        return new SearchResult(sequence, total, hits, Optional.ofNullable(next));
    }

    private TopFieldDocs top(SearchQuery query, Sort sort, Cursors cursors, IndexSearcher searcher)
            throws IOException {
        int wanted = query.size() + 1; // the one more tells whether there is a next page
        int counted = query.count() ? Integer.MAX_VALUE : wanted;
        var after = query.after().map(cursors::read).orElse(null);
        try {
            return searcher.search(
                    queries.of(query), new TopFieldCollectorManager(sort, wanted, after, counted));
        } catch (IndexSearcher.TooManyClauses _) {
            throw ProblemException.of(
                    CoreProblem.QUERY_INVALID, List.of(FieldProblem.at("", "too_many_words")));
        }
    }

    /** Ids come from doc values: a stored field would unpack a whole block for each hit. */
    private static SearchResult.Hit hit(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var ids = DocValues.getBinary(leaf.reader(), Documents.ID);
        if (!ids.advanceExact(hit.doc - leaf.docBase)) {
            throw new IllegalStateException("a document of the index has no id");
        }
        var key = ids.binaryValue().utf8ToString();
        var parts = key.split("\\|");
        return new SearchResult.Hit(new EntryId(parts[0]), new LocaleTag(parts[1]), parts[2]);
    }
}
