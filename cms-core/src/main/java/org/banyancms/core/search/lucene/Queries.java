package org.banyancms.core.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Condition;
import org.banyancms.core.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/** Questions as Lucene's queries. */
final class Queries {
    /** Fields that a text is looked for in, with their weights. */
    private static final Map<String, Float> TEXT_FIELDS =
            Map.of("title", 4f, "summary", 2f, "text", 1f);

    private static final Query NOTHING = new MatchNoDocsQuery("nothing asked for");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final float PHRASE_BONUS = 4f;

    private final QueryBuilder builder = new QueryBuilder(new Analysis());

    Query of(SearchQuery query) {
        var all = new BooleanQuery.Builder();
        query.locale()
                .ifPresent(
                        locale -> all.add(whole("locale", List.of(locale.value())), Occur.FILTER));
        all.add(condition(query.filter(), query.locale()), Occur.FILTER);
        if (!query.text().isBlank()) {
            text(query, all);
        }
        return all.build();
    }

    /** Every word somewhere; higher where they stand together. What is no word asks for nothing. */
    private void text(SearchQuery query, BooleanQuery.Builder all) {
        var words =
                SPACE.splitAsStream(query.text().strip())
                        .map(word -> anywhere(word, query.locale()))
                        .filter(found -> !found.clauses().isEmpty())
                        .toList();
        words.forEach(word -> all.add(word, Occur.MUST));
        if (words.isEmpty()) {
            all.add(NOTHING, Occur.MUST);
        }
        if (words.size() > 1 || Spaceless.is(query.text())) {
            together(query, all);
        }
    }

    /** Ranks higher what has the words one after the other. */
    private void together(SearchQuery query, BooleanQuery.Builder all) {
        for (var field : List.of("title", "text")) {
            for (var chain : Analysis.wide(query.locale())) {
                var phrase = builder.createPhraseQuery(words(field, chain), query.text());
                if (phrase != null) {
                    all.add(new BoostQuery(phrase, PHRASE_BONUS), Occur.SHOULD);
                }
            }
        }
    }

    /** A word in any of the text fields, through any of the language's chains. */
    private BooleanQuery anywhere(String word, Optional<LocaleTag> locale) {
        var any = new BooleanQuery.Builder();
        TEXT_FIELDS.forEach((field, weight) -> {
            var found = word(field, word, locale);
            if (!found.clauses().isEmpty()) {
                any.add(new BoostQuery(found, weight), Occur.SHOULD);
            }
        });
        return any.build();
    }

    /** A word in one field, through any of the language's chains. */
    private BooleanQuery word(String field, String word, Optional<LocaleTag> locale) {
        var any = new BooleanQuery.Builder();
        locale.map(Analysis::chains)
                .orElseGet(Analysis::everyChain)
                .forEach((chain, weight) -> {
                    var query = parts(words(field, chain), word);
                    if (query != null) {
                        any.add(new BoostQuery(query, weight), Occur.SHOULD);
                    }
                });
        return any.build();
    }

    /**
     * What a chain makes of a word. Parts such as those of 72/2015/NĐ-CP belong together; where a
     * language writes without spaces, a "word" is a whole sentence, and its words may stand apart.
     */
    private @Nullable Query parts(String field, String word) {
        return Spaceless.is(word)
                ? builder.createBooleanQuery(field, word, Occur.MUST)
                : builder.createPhraseQuery(field, word);
    }

    /** All these words in one field. */
    private Query words(String field, String words, Optional<LocaleTag> locale) {
        var all = new BooleanQuery.Builder();
        SPACE.splitAsStream(words.strip())
                .map(word -> word(field, word, locale))
                .filter(found -> !found.clauses().isEmpty())
                .forEach(found -> all.add(found, Occur.MUST));
        return all.build();
    }

    private static String words(String field, String chain) {
        return Documents.WORDS + field + "__" + chain;
    }

    private Query condition(Condition condition, Optional<LocaleTag> locale) {
        return switch (condition) {
            case Condition.All(var parts) -> all(parts, locale);
            case Condition.Any(var parts) -> any(parts, locale);
            case Condition.Not(var part) ->
                    new BooleanQuery.Builder()
                            .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                            .add(condition(part, locale), Occur.MUST_NOT)
                            .build();
            case Condition.OneOf(var field, var values) -> whole(field, values);
            case Condition.Within(var field, var from, var to) ->
                    DoubleField.newRangeQuery(Documents.NUMBER + field, from, to);
            case Condition.Between(var field, var from, var fromIncluded, var to, var toIncluded) ->
                    new TermRangeQuery(
                            Documents.WHOLE + field,
                            bound(from),
                            bound(to),
                            fromIncluded,
                            toIncluded);
            case Condition.StartsWith(var field, var prefix) ->
                    new PrefixQuery(new Term(Documents.WHOLE + field, prefix));
            case Condition.Words(var field, var words) -> words(field, words, locale);
            case Condition.Exists(var field) -> new TermQuery(new Term(Documents.HAS, field));
        };
    }

    private static Query whole(String field, List<String> values) {
        var bytes = values.stream().map(BytesRef::new).toList();
        return KeywordField.newSetQuery(Documents.WHOLE + field, bytes);
    }

    private Query all(List<Condition> parts, Optional<LocaleTag> locale) {
        if (parts.size() == 1) {
            return condition(parts.getFirst(), locale);
        }
        var all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        parts.forEach(part -> all.add(condition(part, locale), Occur.FILTER));
        return all.build();
    }

    private Query any(List<Condition> parts, Optional<LocaleTag> locale) {
        if (parts.isEmpty()) {
            return NOTHING;
        }
        var any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(condition(part, locale), Occur.SHOULD));
        return any.build();
    }

    private static @Nullable BytesRef bound(String value) {
        return value.isEmpty() ? null : new BytesRef(value);
    }

    /** The order of a query's hits; the key comes last, so that the order is total. */
    static Sort sort(SearchQuery query) {
        var fields = new ArrayList<SortField>();
        query.sort().forEach(by -> fields.add(field(by)));
        if (fields.isEmpty()) {
            fields.add(
                    query.text().isBlank()
                            ? field(new SearchQuery.SortBy("publishedAt", true, true))
                            : SortField.FIELD_SCORE);
        }
        fields.add(new SortField(Documents.TIE, SortField.Type.STRING));
        return new Sort(fields.toArray(SortField[]::new));
    }

    /** What lacks the field comes last, whichever way the order runs. */
    private static SortField field(SearchQuery.SortBy by) {
        if (by.numeric()) {
            return new SortedNumericSortField(
                    Documents.NUMBER + by.field(),
                    SortField.Type.DOUBLE,
                    by.descending(),
                    SortedNumericSelector.Type.MIN,
                    by.descending() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return new SortField(
                Documents.ORDER + by.field(),
                SortField.Type.STRING,
                by.descending(),
                by.descending() ? SortField.STRING_FIRST : SortField.STRING_LAST);
    }
}
