package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.banyancms.core.search.engine.FieldNames;

/** What the index has of one document. */
final class DocumentValues {

    private DocumentValues() {}

    /** Out of its column: a stored field would unpack a whole block. */
    static String id(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var ids = DocValues.getBinary(leaf.reader(), FieldNames.ID);
        if (!ids.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("a document of the index has no id");
        }
        return ids.binaryValue().utf8ToString();
    }

    /** Its texts, by field. */
    static Map<String, String> shown(IndexSearcher searcher, int document) throws IOException {
        var shown = new LinkedHashMap<String, String>();
        for (IndexableField field : searcher.storedFields().document(document)) {
            shown.put(field.name().substring(FieldNames.SHOWN.length()), field.stringValue());
        }
        return shown;
    }
}
