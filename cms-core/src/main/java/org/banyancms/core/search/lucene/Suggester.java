package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Suggestion;
import org.banyancms.core.text.Texts;

/** Proposes how a text goes on: its last word is a beginning, all others are whole. */
final class Suggester {
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Documents.TIE, SortField.Type.STRING));

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final int MOST_TITLES = 6;
    private static final int MOST_WORDS = 4;
    private static final float EXACT = 2f;
    private static final float FROM_THE_BEGINNING = 4f;

    private final IndexSearcher searcher;
    private final LocaleTag locale;

    Suggester(IndexSearcher searcher, LocaleTag locale) {
        this.searcher = searcher;
        this.locale = locale;
    }

    List<Suggestion> suggest(String asked) throws IOException {
        var typed = SPACE.matcher(Texts.nfc(asked).strip()).replaceAll(" ");
        var all = new ArrayList<Suggestion>();
        if (!typed.isEmpty()) {
            all.addAll(words(typed));
            all.addAll(titles(typed));
        }
        return all;
    }

    /** The last two words together if they go on so, else the last one. */
    private List<Suggestion> words(String typed) throws IOException {
        int last = typed.lastIndexOf(' ') + 1;
        int before = typed.lastIndexOf(' ', Math.max(0, last - 2)) + 1;
        var found = new LinkedHashMap<String, Suggestion>();
        for (int cut : last == 0 ? new int[] {0} : new int[] {before, last}) {
            var head = typed.substring(0, cut);
            var rest = typed.substring(cut);
            if (found.isEmpty() || last == 0) {
                for (var word : Vocabulary.completions(searcher, locale, rest, MOST_WORDS)) {
                    found.putIfAbsent(head + word, new Suggestion.Words(head + word));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Suggestion> titles(String typed) throws IOException {
        var byTitle = new LinkedHashMap<String, Suggestion>();
        for (var hit : searcher.search(titleQuery(typed), MOST_TITLES * 2, BEST_FIRST).scoreDocs) {
            var title = title(hit.doc);
            byTitle.putIfAbsent(title.text(), title);
        }
        return byTitle.values().stream().limit(MOST_TITLES).toList();
    }

    private Suggestion.Title title(int document) throws IOException {
        var shown = Documents.SHOWN + "title";
        var values = new HitValues(searcher, document);
        return new Suggestion.Title(
                searcher.storedFields().document(document, Set.of(shown)).get(shown),
                values.hit().entry(),
                values.single("type"),
                values.single("slug"));
    }

    private Query titleQuery(String typed) {
        var all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Documents.WHOLE + "locale", locale.value())), Occur.FILTER);
        all.add(titled(Analysis.FOLD, typed), Occur.MUST);
        if (locale.language().equals("vi")) {
            all.add(new BoostQuery(titled("vi", typed), EXACT), Occur.SHOULD);
        }
        var beginning = new PrefixQuery(new Term(Documents.BEGINNING, Words.folded(typed)));
        all.add(
                new BoostQuery(new ConstantScoreQuery(beginning), FROM_THE_BEGINNING),
                Occur.SHOULD);
        return all.build();
    }

    /** All words in a title, the last one as the beginning of one. */
    private static Query titled(String chain, String typed) {
        var all = new BooleanQuery.Builder();
        var tokens = Analysis.tokens(chain, typed);
        for (int i = 0; i < tokens.size(); i++) {
            var term = new Term(TextQuery.name("title", chain), tokens.get(i).term());
            boolean last = i == tokens.size() - 1;
            all.add(last ? new PrefixQuery(term) : new TermQuery(term), Occur.MUST);
        }
        return new ConstantScoreQuery(all.build());
    }
}
