package org.banyancms.core.search.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.text.SortKeys;

/**
 * Live variants as documents of the index. The beginning of an index field's name says what it is
 * for, the values say which a field gets: so a type with new fields needs no step here.
 */
final class Documents {
    /** Numbers, and instants in milliseconds. */
    static final String NUMBER = "n.";

    /** Whole texts, as they are. */
    static final String WHOLE = "s.";

    /** The order of texts in the variant's language. */
    static final String ORDER = "o.";

    /** Words; the chain stands after two underscores. */
    static final String WORDS = "t.";

    /** The names of the fields that have a value. */
    static final String HAS = "has";

    static final String ID = "id";
    static final String KEY = "key";

    /** The entry of a variant. */
    static final String ENTRY = "entry";

    /** Texts as they are, for showing them. */
    static final String SHOWN = "x.";

    /** Titles without accents, from their beginning. */
    static final String BEGINNING = "begin";

    /** The last key of every order, so that it is total; no field of a type has such a name. */
    static final String TIE = ORDER + "@key";

    private static final int LONGEST_WHOLE = 300;

    private Documents() {}

    static Term term(EntryId entry, LocaleTag locale) {
        return new Term(KEY, key(entry, locale));
    }

    private static String key(EntryId entry, LocaleTag locale) {
        return entry + "|" + locale;
    }

    static Document of(LiveVariant variant) {
        var document = new Document();
        var key = key(variant.entry(), variant.locale());
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(key + "|" + variant.version())));
        document.add(new SortedDocValuesField(TIE, new BytesRef(key)));
        document.add(new StringField(ENTRY, variant.entry().value(), Field.Store.NO));
        document.add(new SortedDocValuesField(ENTRY, new BytesRef(variant.entry().value())));
        common(document, variant);
        if (variant.document().get("fields") instanceof Map<?, ?> fields) {
            Fields.stringKeyed(fields)
                    .forEach((name, value) -> {
                        if (!SearchIndex.COMMON_FIELDS.contains(name)) {
                            value(document, name, value, variant.locale());
                        }
                    });
        }
        words(document, "text", variant.document().text("text").orElse(""), variant.locale());
        shown(document, variant);
        return document;
    }

    /** Titles and texts for showing where words stand, and for proposing words. */
    private static void shown(Document document, LiveVariant variant) {
        var shown = ShownTexts.of(variant);
        shown.all().forEach((name, text) -> document.add(new StoredField(SHOWN + name, text)));
        beginning(document, shown.all().getOrDefault("title", ""));
        shown.numbers().forEach(number -> words(document, "text", number, variant.locale()));
        var vocabulary = Vocabulary.field(variant.locale());
        Vocabulary.of(shown)
                .forEach(term -> document.add(new StringField(vocabulary, term, Field.Store.NO)));
    }

    private static void beginning(Document document, String title) {
        if (!title.isEmpty()) {
            var beginning = Words.folded(title);
            document.add(
                    new StringField(
                            BEGINNING,
                            beginning.substring(0, Math.min(beginning.length(), LONGEST_WHOLE)),
                            Field.Store.NO));
        }
    }

    private static void common(Document document, LiveVariant variant) {
        single(document, "type", variant.type());
        single(document, "owner", variant.owner().value());
        single(document, "slug", variant.slug());
        single(document, "locale", variant.locale().value());
        several(document, "topics", variant.topics());
        number(document, "publishedAt", variant.firstPublishedAt().toEpochMilli());
        number(document, "modifiedAt", variant.publishedAt().toEpochMilli());
    }

    private static void single(Document document, String name, String value) {
        has(document, name);
        whole(document, name, value);
        document.add(new SortedDocValuesField(ORDER + name, new BytesRef(value)));
    }

    private static void value(Document document, String name, Object value, LocaleTag locale) {
        switch (value) {
            case Number number -> number(document, name, number.doubleValue());
            case Boolean flag -> single(document, name, flag.toString());
            case String text -> text(document, name, text, locale);
            case List<?> list -> several(document, name, texts(list));
            default -> has(document, name); // rich text and objects are found by their words
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private static void text(Document document, String name, String text, LocaleTag locale) {
        if (text.isEmpty()) {
            return;
        }
        has(document, name);
        var beginning = text.substring(0, Math.min(text.length(), LONGEST_WHOLE));
        document.add(
                new SortedDocValuesField(
                        ORDER + name, new BytesRef(SortKeys.key(locale, beginning))));
        if (text.length() <= LONGEST_WHOLE) {
            whole(document, name, text);
        }
        words(document, name, text, locale);
        Instants.read(text).map(Instant::toEpochMilli).ifPresent(at -> number(document, name, at));
    }

    private static void several(Document document, String name, List<String> values) {
        if (!values.isEmpty()) {
            has(document, name);
            values.stream().distinct().forEach(value -> whole(document, name, value));
        }
    }

    private static void has(Document document, String name) {
        document.add(new StringField(HAS, name, Field.Store.NO));
    }

    private static void whole(Document document, String name, String value) {
        document.add(new KeywordField(WHOLE + name, value, Field.Store.NO));
    }

    private static void number(Document document, String name, double value) {
        has(document, name);
        document.add(new DoubleField(NUMBER + name, value, Field.Store.NO));
    }

    private static void words(Document document, String name, String text, LocaleTag locale) {
        var chains = new TreeSet<>(Analysis.chains(locale).keySet());
        if (name.equals("title") || name.equals("text")) {
            chains.add(Analysis.BIGRAMS);
        }
        if (name.equals("title")) {
            chains.add(Analysis.FOLD); // what is typed is no whole word that could be stemmed
        }
        for (var chain : chains) {
            document.add(new TextField(TextQuery.name(name, chain), text, Field.Store.NO));
        }
    }
}
