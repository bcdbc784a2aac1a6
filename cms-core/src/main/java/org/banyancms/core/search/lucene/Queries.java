package org.banyancms.core.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Condition;
import org.banyancms.core.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/** Questions as Lucene's queries. */
final class Queries {
    private static final Query NOTHING = new MatchNoDocsQuery("nothing asked for");

    private Queries() {}

    /**
     * All that a question says.
     *
     * @param text its words, or everything
     */
    static Query of(SearchQuery query, Query text) {
        var all = new BooleanQuery.Builder();
        query.searched().ifPresent(locale -> all.add(one("locale", locale.value()), Occur.FILTER));
        if (!query.filter().equals(Condition.ALWAYS)) {
            all.add(condition(query.filter(), query.searched()), Occur.FILTER);
        }
        all.add(text, Occur.MUST);
        return all.build();
    }

    private static Query condition(Condition condition, Optional<LocaleTag> locale) {
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
            case Condition.Words(var field, var words) ->
                    TextQuery.inField(field, Words.of(words, locale));
            case Condition.Exists(var field) -> new TermQuery(new Term(Documents.HAS, field));
        };
    }

    private static Query one(String field, String value) {
        return new TermQuery(new Term(Documents.WHOLE + field, value));
    }

    private static Query whole(String field, List<String> values) {
        if (values.size() == 1) {
            return one(field, values.getFirst());
        }
        var bytes = values.stream().map(BytesRef::new).toList();
        return KeywordField.newSetQuery(Documents.WHOLE + field, bytes);
    }

    private static Query all(List<Condition> parts, Optional<LocaleTag> locale) {
        if (parts.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (parts.size() == 1) {
            return condition(parts.getFirst(), locale);
        }
        var all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(condition(part, locale), Occur.FILTER));
        return all.build();
    }

    private static Query any(List<Condition> parts, Optional<LocaleTag> locale) {
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
