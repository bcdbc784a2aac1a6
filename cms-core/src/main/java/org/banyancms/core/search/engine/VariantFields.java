package org.banyancms.core.search.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.lucene.analysis.Analysis;
import org.banyancms.core.text.SortKeys;

/** Puts what a variant has into the fields of the index. */
final class VariantFields {
    private static final int LONGEST_WHOLE = 300;

    private final IndexedVariant indexed;
    private final LiveVariant variant;
    private final LocaleTag locale;

    VariantFields(IndexedVariant indexed, LiveVariant variant) {
        this.indexed = indexed;
        this.variant = variant;
        this.locale = variant.locale();
    }

    void fill() {
        common();
        if (variant.document().get("fields") instanceof Map<?, ?> fields) {
            Fields.stringKeyed(fields)
                    .forEach((name, value) -> {
                        if (!SearchIndex.COMMON_FIELDS.contains(name)) {
                            value(name, value);
                        }
                    });
        }
        words("text", variant.document().text("text").orElse(""));
        shown();
    }

    private void common() {
        single("type", variant.type());
        single("owner", variant.owner().value());
        single("slug", variant.slug());
        single("locale", locale.value());
        variant.topics().forEach(topic -> indexed.whole("topics", topic));
        indexed.number("publishedAt", variant.firstPublishedAt().toEpochMilli());
        indexed.number("modifiedAt", variant.publishedAt().toEpochMilli());
    }

    private void single(String name, String value) {
        indexed.whole(name, value);
        indexed.order(name, value);
    }

    private void value(String name, Object value) {
        switch (value) {
            case Number number -> indexed.number(name, number.doubleValue());
            case Boolean flag -> single(name, flag.toString());
            case String text -> text(name, text);
            case List<?> list ->
                    list.stream()
                            .filter(String.class::isInstance)
                            .forEach(text -> indexed.whole(name, (String) text));
            default -> indexed.has().add(name); // rich text and objects are found by their words
        }
    }

    private void text(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        indexed.has().add(name);
        indexed.order(name, SortKeys.key(locale, beginning(text)));
        if (text.length() <= LONGEST_WHOLE) {
            indexed.whole(name, text);
        }
        words(name, text);
        Instants.read(text).map(Instant::toEpochMilli).ifPresent(at -> indexed.number(name, at));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_WHOLE));
    }

    /** Titles and texts for showing where words stand, and for proposing words. */
    private void shown() {
        var shown = ShownTexts.of(variant);
        indexed.shown().putAll(shown.all());
        indexed.shown().put("type", variant.type());
        indexed.shown().put("slug", variant.slug());
        var title = shown.all().getOrDefault("title", "");
        if (!title.isEmpty()) {
            indexed.term(FieldNames.BEGINNING, beginning(Words.folded(title)));
        }
        shown.numbers().forEach(number -> words("text", number));
        var vocabulary = Vocabulary.field(locale);
        Vocabulary.of(shown).forEach(term -> indexed.term(vocabulary, term));
    }

    private void words(String name, String text) {
        for (var chain : Analysis.indexed(locale, name)) {
            indexed.word(name, chain, text);
        }
    }
}
