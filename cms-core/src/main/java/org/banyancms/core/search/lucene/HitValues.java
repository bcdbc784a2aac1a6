package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchResult;

/** What the columns of the index say of a hit: a stored field would unpack a whole block. */
final class HitValues {
    /** There are few, and telling whether a tag is one takes longer than a search. */
    private static final Map<String, LocaleTag> LOCALES = new ConcurrentHashMap<>();

    private final LeafReader reader;
    private final int document;

    HitValues(IndexSearcher searcher, int document) {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        this.reader = leaf.reader();
        this.document = document - leaf.docBase;
    }

    /** The variant. */
    SearchResult.Hit hit() throws IOException {
        var key = id();
        int first = key.indexOf('|');
        int second = key.indexOf('|', first + 1);
        var locale = LOCALES.computeIfAbsent(key.substring(first + 1, second), LocaleTag::new);
        return new SearchResult.Hit(
                new EntryId(key.substring(0, first)),
                locale,
                key.substring(second + 1),
                locale,
                Map.of());
    }

    private String id() throws IOException {
        var ids = DocValues.getBinary(reader, Documents.ID);
        if (!ids.advanceExact(document)) {
            throw new IllegalStateException("a document of the index has no id");
        }
        return ids.binaryValue().utf8ToString();
    }

    /** The value of a field that every variant has one of. */
    String single(String field) throws IOException {
        var values = DocValues.getSorted(reader, Documents.ORDER + field);
        if (!values.advanceExact(document)) {
            throw new IllegalStateException("a document of the index has no " + field);
        }
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }
}
