package org.banyancms.core.search.lucene;

import java.util.List;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.banyancms.core.search.engine.Clause;
import org.banyancms.core.search.engine.Order;
import org.jspecify.annotations.Nullable;

/** Clauses and orders as Lucene's own. */
final class LuceneClauses {
    private static final int MOST_ALIKE = 20;

    private LuceneClauses() {}

    static Query query(Clause clause) {
        return switch (clause) {
            case Clause.Everything _ -> MatchAllDocsQuery.INSTANCE;
            case Clause.Nothing _ -> new MatchNoDocsQuery("nothing asked for");
            case Clause.Term(var field, var term) -> new TermQuery(new Term(field, term));
            case Clause.AnyOf(var field, var terms) ->
                    KeywordField.newSetQuery(field, bytes(terms));
            case Clause.Phrase(var field, var terms) ->
                    new PhraseQuery(field, bytes(terms).toArray(BytesRef[]::new));
            case Clause.Like(var field, var term, var mistakes) ->
                    new FuzzyQuery(new Term(field, term), mistakes, 1, MOST_ALIKE, true);
            case Clause.Prefix(var field, var prefix) -> new PrefixQuery(new Term(field, prefix));
            case Clause.Between between -> range(between);
            case Clause.Within(var field, var from, var to) ->
                    DoubleField.newRangeQuery(field, from, to);
            case Clause.Weighted(var inner, var weight) -> new BoostQuery(query(inner), weight);
            case Clause.Flat(var inner) -> new ConstantScoreQuery(query(inner));
            case Clause.Not(var inner) -> not(inner);
            case Clause.Several several -> several(several);
        };
    }

    private static Query not(Clause clause) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(query(clause), Occur.MUST_NOT)
                .build();
    }

    private static Query several(Clause.Several several) {
        var all = new BooleanQuery.Builder();
        several.must().forEach(clause -> all.add(query(clause), Occur.MUST));
        several.filter().forEach(clause -> all.add(query(clause), Occur.FILTER));
        several.should().forEach(clause -> all.add(query(clause), Occur.SHOULD));
        return all.setMinimumNumberShouldMatch(several.least()).build();
    }

    private static Query range(Clause.Between between) {
        return new TermRangeQuery(
                between.field(),
                bound(between.from()),
                bound(between.to()),
                between.fromIncluded(),
                between.toIncluded());
    }

    private static @Nullable BytesRef bound(String value) {
        return value.isEmpty() ? null : new BytesRef(value);
    }

    private static List<BytesRef> bytes(List<String> terms) {
        return terms.stream().map(BytesRef::new).toList();
    }

    static Sort sort(List<Order> orders) {
        return new Sort(orders.stream().map(LuceneClauses::field).toArray(SortField[]::new));
    }

    private static SortField field(Order order) {
        boolean down = order.descending();
        return switch (order.by()) {
            case WEIGHT -> SortField.FIELD_SCORE;
            case NUMBER ->
                    new SortedNumericSortField(
                            order.field(),
                            SortField.Type.DOUBLE,
                            down,
                            SortedNumericSelector.Type.MIN,
                            down ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            case TEXT ->
                    new SortField(
                            order.field(),
                            SortField.Type.STRING,
                            down,
                            down ? SortField.STRING_FIRST : SortField.STRING_LAST);
        };
    }
}
