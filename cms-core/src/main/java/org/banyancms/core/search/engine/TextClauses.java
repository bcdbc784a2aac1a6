package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.search.engine.Clause.Phrase;
import org.banyancms.core.search.engine.Clause.Several;
import org.banyancms.core.search.engine.Clause.Term;
import org.banyancms.core.search.engine.Clause.Weighted;
import org.banyancms.core.search.lucene.analysis.Analysis;

/** Words to be found as clauses. */
final class TextClauses {
    /** Fields that a text is looked for in, with their weights. */
    static final Map<String, Float> FIELDS = Map.of("title", 3f, "summary", 2f, "text", 1f);

    /**
     * Fields in which words that stand together count more: as much as a word in a title, since
     * what is written without accents means something only together with its neighbours.
     */
    private static final Map<String, Float> TOGETHER = Map.of("title", 6f, "text", 5f);

    private TextClauses() {}

    /** Every word somewhere; higher where neighbours stand together. No word finds nothing. */
    static Clause exact(Words words) {
        if (words.all().isEmpty()) {
            return Clause.NOTHING;
        }
        var must = words.all().stream().map(word -> anywhere(word, FIELDS)).toList();
        return new Several(must, List.of(), together(words), 0);
    }

    /** All these words in one field. */
    static Clause inField(String field, Words words) {
        var fields = Map.of(field, 1f);
        return Clause.all(words.all().stream().map(word -> anywhere(word, fields)).toList());
    }

    /** What counts besides where neighbours stand together. */
    static List<Clause> together(Words words) {
        var together = new ArrayList<Clause>();
        for (var bigram : words.bigrams()) {
            TOGETHER.forEach((field, weight) ->
                    together.add(
                            new Weighted(
                                    new Term(FieldNames.words(field, Analysis.BIGRAMS), bigram),
                                    weight)));
        }
        return together;
    }

    /** A word in any of the fields, through any of the language's chains. */
    static Clause anywhere(Words.Word word, Map<String, Float> fields) {
        var any = new ArrayList<Clause>();
        for (var form : word.forms()) {
            any.addAll(inAny(form, fields, word.spaceless()));
        }
        return Clause.any(any);
    }

    /** One form of a word in each of the fields. */
    static List<Clause> inAny(Words.Form form, Map<String, Float> fields, boolean spaceless) {
        var any = new ArrayList<Clause>();
        fields.forEach((field, weight) -> {
            var found = parts(FieldNames.words(field, form.chain()), form.terms(), spaceless);
            any.add(new Weighted(found, weight * form.weight()));
        });
        return any;
    }

    /** Parts such as those of 72/2015/NĐ-CP belong together, those of a sentence do not. */
    private static Clause parts(String field, List<String> terms, boolean spaceless) {
        if (terms.size() == 1) {
            return new Term(field, terms.getFirst());
        }
        return spaceless
                ? Clause.all(
                        terms.stream()
                                .distinct()
                                .map(term -> (Clause) new Term(field, term))
                                .toList())
                : new Phrase(field, terms);
    }
}
