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
import org.apache.lucene.search.TopFieldCollectorManager;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.search.SearchResult;

/** Answers questions out of what one searcher sees. */
final class Finding {
    private final Queries queries = new Queries();

    SearchResult find(SearchQuery query, IndexSearcher searcher, long sequence) throws IOException {
        var sort = Queries.sort(query);
        var cursors = new Cursors(query, sort);
        var wanted = query.size() + 1; // the one more tells whether there is a next page
        var found =
                searcher.search(
                        queries.of(query),
                        new TopFieldCollectorManager(
                                sort,
                                wanted,
                                query.after().map(cursors::read).orElse(null),
                                query.count() ? Integer.MAX_VALUE : wanted));
        var all = List.of(found.scoreDocs);
        var page = all.subList(0, Math.min(query.size(), all.size()));
        var hits = new ArrayList<SearchResult.Hit>();
        for (var hit : page) {
            hits.add(hit(searcher, hit));
        }
        return new SearchResult(
                sequence,
                query.count() ? OptionalLong.of(found.totalHits.value()) : OptionalLong.empty(),
                hits,
                all.size() > query.size()
                        ? Optional.of(cursors.write((FieldDoc) page.getLast()))
                        : Optional.empty());
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
        int bar = key.lastIndexOf('|');
        return new SearchResult.Hit(
                new EntryId(key.substring(0, bar)), new LocaleTag(key.substring(bar + 1)));
    }
}
