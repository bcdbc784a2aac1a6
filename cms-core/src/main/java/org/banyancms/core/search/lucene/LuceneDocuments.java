package org.banyancms.core.search.lucene;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.search.engine.FieldNames;
import org.banyancms.core.search.engine.IndexedVariant;

/** Live variants as documents of Lucene. */
final class LuceneDocuments {

    private LuceneDocuments() {}

    static Term term(String key) {
        return new Term(FieldNames.KEY, key);
    }

    static Document of(LiveVariant variant) {
        var indexed = IndexedVariant.of(variant);
        var document = new Document();
        document.add(new StringField(FieldNames.KEY, indexed.key(), Field.Store.NO));
        document.add(new SortedDocValuesField(FieldNames.KEY, new BytesRef(indexed.key())));
        document.add(new BinaryDocValuesField(FieldNames.ID, new BytesRef(indexed.id())));
        document.add(new StringField(FieldNames.ENTRY, indexed.entry(), Field.Store.NO));
        document.add(new SortedDocValuesField(FieldNames.ENTRY, new BytesRef(indexed.entry())));
        indexed.has().forEach(name -> term(document, FieldNames.HAS, name));
        indexed.shown()
                .forEach((name, text) ->
                        document.add(new StoredField(FieldNames.SHOWN + name, text)));
        values(document, indexed);
        return document;
    }

    private static void values(Document document, IndexedVariant indexed) {
        indexed.wholes()
                .forEach((field, values) ->
                        values.forEach(value ->
                                document.add(new KeywordField(field, value, Field.Store.NO))));
        indexed.orders()
                .forEach((field, key) ->
                        document.add(new SortedDocValuesField(field, new BytesRef(key))));
        indexed.numbers()
                .forEach((field, values) ->
                        values.forEach(value ->
                                document.add(new DoubleField(field, value, Field.Store.NO))));
        indexed.words()
                .forEach((field, texts) ->
                        texts.forEach(
                                text -> document.add(new TextField(field, text, Field.Store.NO))));
        indexed.terms()
                .forEach((field, terms) -> terms.forEach(term -> term(document, field, term)));
    }

    private static void term(Document document, String field, String term) {
        document.add(new StringField(field, term, Field.Store.NO));
    }
}
