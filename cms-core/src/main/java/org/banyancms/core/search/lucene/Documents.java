package org.banyancms.core.search.lucene;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.text.SortKeys;

/**
 * Live variants as documents of the index. Names of index fields say what they are for: {@code n.}
 * numbers and instants, {@code s.} whole texts, {@code o.} order in the language, {@code t.} words,
 * followed by the chain.
 */
final class Documents {
    static final String KEY = "key";
    static final String LOCALE = "s.locale";
    private static final int LONGEST_KEYWORD = 300;
    private static final List<String> WORDS = List.of("title", "summary");

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
        document.add(new BinaryDocValuesField("id", new BytesRef(key)));
        document.add(new SortedDocValuesField("o.key", new BytesRef(key)));
        keyword(document, "locale", variant.locale().value());
        keyword(document, "type", variant.type());
        keyword(document, "owner", variant.owner().value());
        keyword(document, "slug", variant.slug());
        variant.topics().forEach(topic -> keyword(document, "topics", topic));
        number(document, "publishedAt", variant.firstPublishedAt().toEpochMilli());
        number(document, "modifiedAt", variant.publishedAt().toEpochMilli());
        var tree =
                variant.document().get("fields") instanceof Map<?, ?> map
                        ? Fields.stringKeyed(map)
                        : Map.<String, Object>of();
        tree.forEach((name, value) -> value(document, name, value, variant.locale()));
        words(document, "text", variant.document().text("text").orElse(""), variant.locale());
        return document;
    }

    private static void value(Document document, String name, Object value, LocaleTag locale) {
        switch (value) {
            case Number number -> number(document, name, number.doubleValue());
            case Boolean flag -> keyword(document, name, flag.toString());
            case String text -> text(document, name, text, locale);
            case List<?> list ->
                    list.stream()
                            .filter(String.class::isInstance)
                            .forEach(item -> keyword(document, name, (String) item));
            default -> {} // rich text and objects are found by their words
        }
    }

    private static void text(Document document, String name, String text, LocaleTag locale) {
        if (text.length() <= LONGEST_KEYWORD && !name.equals("slug")) {
            keyword(document, name, text);
            document.add(
                    new SortedDocValuesField(
                            "o." + name, new BytesRef(SortKeys.key(locale, text))));
        }
        if (WORDS.contains(name)) {
            words(document, name, text, locale);
        }
        if (text.length() >= 16 && text.length() <= 40 && text.indexOf('T') == 10) {
            instant(document, name, text);
        }
    }

    private static void instant(Document document, String name, String text) {
        try {
            number(document, name, OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException _) {
            return; // a text that only looks like an instant
        }
    }

    private static void keyword(Document document, String name, String value) {
        document.add(new KeywordField("s." + name, value, Field.Store.NO));
    }

    private static void number(Document document, String name, double value) {
        document.add(new DoubleField("n." + name, value, Field.Store.NO));
    }

    private static void words(Document document, String name, String text, LocaleTag locale) {
        Analysis.chains(locale)
                .keySet()
                .forEach(chain ->
                        document.add(
                                new TextField("t." + name + "__" + chain, text, Field.Store.NO)));
    }
}
