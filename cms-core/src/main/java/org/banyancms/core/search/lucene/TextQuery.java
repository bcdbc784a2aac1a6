package org.banyancms.core.search.lucene;

import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Words to be found as Lucene's queries. */
final class TextQuery {
    /** Fields that a text is looked for in, with their weights. */
    private static final Map<String, Float> FIELDS = Map.of("title", 4f, "summary", 2f, "text", 1f);

    /** Fields in which words that stand together count more. */
    private static final Map<String, Float> TOGETHER = Map.of("title", 3f, "text", 1.5f);

    /** What only resembles a word counts so much less that it never outranks the word. */
    private static final float RESEMBLANCE = 0.05f;

    private static final int MOST_RESEMBLING = 20;
    private static final int MANY_WORDS = 4;

    private TextQuery() {}

    /** Every word somewhere; higher where neighbours stand together. No word finds nothing. */
    static Query exact(Words words) {
        if (words.all().isEmpty()) {
            return new MatchNoDocsQuery("nothing asked for");
        }
        var all = new BooleanQuery.Builder();
        words.all().forEach(word -> all.add(anywhere(word, FIELDS), Occur.MUST));
        together(words, all);
        return all.build();
    }

    /** The same with words that resemble those; of four or more, one in four may be wrong. */
    static Query near(Words words) {
        var all = new BooleanQuery.Builder();
        for (var word : words.all()) {
            var any =
                    new BooleanQuery.Builder()
                            .add(anywhere(word, FIELDS), Occur.SHOULD)
                            .add(new BoostQuery(resembling(word), RESEMBLANCE), Occur.SHOULD);
            all.add(any.build(), Occur.SHOULD);
        }
        int count = words.all().size();
        all.setMinimumNumberShouldMatch(count < MANY_WORDS ? count : count - count / MANY_WORDS);
        return all.build();
    }

    /** All these words in one field. */
    static Query inField(String field, Words words) {
        var all = new BooleanQuery.Builder();
        words.all().forEach(word -> all.add(anywhere(word, Map.of(field, 1f)), Occur.MUST));
        return all.build();
    }

    private static void together(Words words, BooleanQuery.Builder all) {
        for (var bigram : words.bigrams()) {
            TOGETHER.forEach((field, weight) ->
                    all.add(
                            new BoostQuery(term(name(field, Analysis.BIGRAMS), bigram), weight),
                            Occur.SHOULD));
        }
    }

    /** A word in any of the fields, through any of the language's chains. */
    private static Query anywhere(Words.Word word, Map<String, Float> fields) {
        var any = new BooleanQuery.Builder();
        for (var form : word.forms()) {
            fields.forEach((field, weight) -> {
                var found = parts(name(field, form.chain()), form.terms(), word.spaceless());
                any.add(new BoostQuery(found, weight * form.weight()), Occur.SHOULD);
            });
        }
        return any.build();
    }

    /** Parts such as those of 72/2015/NĐ-CP belong together, those of a sentence do not. */
    private static Query parts(String field, List<String> terms, boolean spaceless) {
        if (terms.size() == 1) {
            return term(field, terms.getFirst());
        }
        if (!spaceless) {
            return new PhraseQuery(
                    field, terms.stream().map(BytesRef::new).toArray(BytesRef[]::new));
        }
        var all = new BooleanQuery.Builder();
        terms.stream().distinct().forEach(term -> all.add(term(field, term), Occur.MUST));
        return all.build();
    }

    private static Query resembling(Words.Word word) {
        var form = word.forms().getLast();
        var any = new BooleanQuery.Builder();
        FIELDS.forEach((field, weight) -> {
            var all = new BooleanQuery.Builder();
            for (var term : form.terms()) {
                all.add(fuzzy(new Term(name(field, form.chain()), term)), Occur.MUST);
            }
            any.add(new BoostQuery(all.build(), weight), Occur.SHOULD);
        });
        return any.build();
    }

    /** The first letter is taken as right. */
    private static Query fuzzy(Term term) {
        int mistakes = Words.mistakes(term.text());
        return mistakes == 0
                ? new TermQuery(term)
                : new FuzzyQuery(term, mistakes, 1, MOST_RESEMBLING, true);
    }

    private static TermQuery term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    static String name(String field, String chain) {
        return Documents.WORDS + field + "__" + chain;
    }
}
