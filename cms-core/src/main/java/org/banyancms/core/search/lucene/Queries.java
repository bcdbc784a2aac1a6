package org.banyancms.core.search.lucene;

import java.util.List;
import java.util.Map;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
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
    private static final float PHRASE_BONUS = 4f;
    private static final SortField TIE = new SortField("o.key", SortField.Type.STRING);

    private final QueryBuilder builder = new QueryBuilder(new Analysis());

    Query of(SearchQuery query) {
        var all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Documents.LOCALE, query.locale().value())), Occur.FILTER);
        all.add(condition(query.filter(), query.locale()), Occur.FILTER);
        if (!query.text().isBlank()) {
            for (var word : query.text().strip().split("\\s+")) {
                all.add(anywhere(word, query.locale()), Occur.MUST);
            }
            phrase(query, all);
        }
        return all.build();
    }

    /** A word in any of the text fields, through any of the language's chains. */
    private Query anywhere(String word, LocaleTag locale) {
        var any = new BooleanQuery.Builder();
        TEXT_FIELDS.forEach((field, weight) ->
                any.add(new BoostQuery(words(field, word, locale), weight), Occur.SHOULD));
        return any.build();
    }

    private Query words(String field, String words, LocaleTag locale) {
        var any = new BooleanQuery.Builder();
        Analysis.chains(locale)
                .forEach((chain, weight) -> {
                    var query =
                            builder.createBooleanQuery(
                                    "t." + field + "__" + chain, words, Occur.MUST);
                    if (query != null) {
                        any.add(new BoostQuery(query, weight), Occur.SHOULD);
                    }
                });
        var query = any.build();
        return query.clauses().isEmpty() ? NOTHING : query;
    }

    private void phrase(SearchQuery query, BooleanQuery.Builder all) {
        for (var field : List.of("title", "text")) {
            var phrase =
                    builder.createPhraseQuery(
                            "t." + field + "__" + Analysis.widest(query.locale()), query.text());
            if (phrase != null) {
                all.add(new BoostQuery(phrase, PHRASE_BONUS), Occur.SHOULD);
            }
        }
    }

    private Query condition(Condition condition, LocaleTag locale) {
        return switch (condition) {
            case Condition.All(var parts) -> all(parts, locale);
            case Condition.Any(var parts) -> any(parts, locale);
            case Condition.Not(var part) ->
                    new BooleanQuery.Builder()
                            .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                            .add(condition(part, locale), Occur.MUST_NOT)
                            .build();
            case Condition.OneOf(var field, var values) ->
                    KeywordField.newSetQuery("s." + field, bytes(values));
            case Condition.Within(var field, var from, var to) ->
                    DoubleField.newRangeQuery("n." + field, from, to);
            case Condition.Between(var field, var from, var fromIncluded, var to, var toIncluded) ->
                    new TermRangeQuery(
                            "s." + field, bound(from), bound(to), fromIncluded, toIncluded);
            case Condition.StartsWith(var field, var prefix) ->
                    new PrefixQuery(new Term("s." + field, prefix));
            case Condition.Words(var field, var words) -> words(field, words, locale);
            case Condition.Exists(var field, var numeric) ->
                    new FieldExistsQuery((numeric ? "n." : "s.") + field);
        };
    }

    private Query all(List<Condition> parts, LocaleTag locale) {
        var all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        parts.forEach(part -> all.add(condition(part, locale), Occur.FILTER));
        return all.build();
    }

    private Query any(List<Condition> parts, LocaleTag locale) {
        if (parts.isEmpty()) {
            return NOTHING;
        }
        var any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(condition(part, locale), Occur.SHOULD));
        return any.build();
    }

    private static List<BytesRef> bytes(List<String> values) {
        return values.stream().map(BytesRef::new).toList();
    }

    private static @Nullable BytesRef bound(String value) {
        return value.isEmpty() ? null : new BytesRef(value);
    }

    /** The order of a query's hits; the key comes last, so that the order is total. */
    static Sort sort(SearchQuery query) {
        var fields = new java.util.ArrayList<SortField>();
        query.sort().forEach(by -> fields.add(field(by)));
        if (fields.isEmpty()) {
            fields.add(
                    query.text().isBlank()
                            ? field(new SearchQuery.SortBy("publishedAt", true, true))
                            : SortField.FIELD_SCORE);
        }
        fields.add(TIE);
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static SortField field(SearchQuery.SortBy by) {
        if (by.numeric()) {
            var missing = by.descending() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return new SortedNumericSortField(
                    "n." + by.field(),
                    SortField.Type.DOUBLE,
                    by.descending(),
                    SortedNumericSelector.Type.MIN,
                    missing);
        }
        return new SortField("o." + by.field(), SortField.Type.STRING, by.descending());
    }
}
