package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Suggestion;
import org.banyancms.core.search.engine.Clause.Flat;
import org.banyancms.core.search.engine.Clause.Prefix;
import org.banyancms.core.search.engine.Clause.Several;
import org.banyancms.core.search.engine.Clause.Term;
import org.banyancms.core.search.engine.Clause.Weighted;
import org.banyancms.core.search.engine.Engine.Look;
import org.banyancms.core.search.engine.Engine.Ranked;
import org.banyancms.core.search.lucene.analysis.Analysis;
import org.banyancms.core.text.Texts;

/** Proposes how a text goes on: its last word is a beginning, all others are whole. */
public final class Suggester {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final int MOST_TITLES = 6;
    private static final int MOST_WORDS = 4;
    private static final float EXACT = 2f;
    private static final float FROM_THE_BEGINNING = 4f;

    private final Engine engine;
    private final LocaleTag locale;

    private Suggester(Engine engine, LocaleTag locale) {
        this.engine = engine;
        this.locale = locale;
    }

    /** What is proposed for a text that somebody begins to type. */
    public static Suggestion.Page suggest(Engine engine, LocaleTag locale, String typed) {
        return new Suggestion.Page(engine.sequence(), new Suggester(engine, locale).suggest(typed));
    }

    private List<Suggestion> suggest(String asked) {
        var typed = SPACE.matcher(Texts.nfc(asked).strip()).replaceAll(" ");
        var all = new ArrayList<Suggestion>();
        if (!typed.isEmpty()) {
            all.addAll(words(typed));
            all.addAll(titles(typed));
        }
        return all;
    }

    /** The last two words together if they go on so, else the last one. */
    private List<Suggestion> words(String typed) {
        int last = typed.lastIndexOf(' ') + 1;
        int before = typed.lastIndexOf(' ', Math.max(0, last - 2)) + 1;
        var found = new LinkedHashMap<String, Suggestion>();
        for (int cut : last == 0 ? new int[] {0} : new int[] {before, last}) {
            var head = typed.substring(0, cut);
            var rest = typed.substring(cut);
            if (found.isEmpty() || last == 0) {
                for (var word : Vocabulary.completions(engine, locale, rest, MOST_WORDS)) {
                    found.putIfAbsent(head + word, new Suggestion.Words(head + word));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Suggestion> titles(String typed) {
        var byTitle = new LinkedHashMap<String, Suggestion>();
        var look =
                new Look(
                        titleClause(typed),
                        List.of(Order.BEST_FIRST, Order.TIE),
                        List.of(),
                        MOST_TITLES * 2,
                        false,
                        true);
        for (var ranked : engine.top(look).documents()) {
            var title = title(ranked);
            byTitle.putIfAbsent(title.text(), title);
        }
        return byTitle.values().stream().limit(MOST_TITLES).toList();
    }

    private static Suggestion.Title title(Ranked ranked) {
        var shown = ranked.shown();
        return new Suggestion.Title(
                shown.getOrDefault("title", ""),
                Ids.hit(ranked.id()).entry(),
                shown.getOrDefault("type", ""),
                shown.getOrDefault("slug", ""));
    }

    private Clause titleClause(String typed) {
        var better = new ArrayList<Clause>();
        if (locale.language().equals("vi")) {
            better.add(new Weighted(titled("vi", typed), EXACT));
        }
        var beginning = new Prefix(FieldNames.BEGINNING, Words.folded(typed));
        better.add(new Weighted(new Flat(beginning), FROM_THE_BEGINNING));
        return new Several(
                List.of(titled(Analysis.FOLD, typed)),
                List.of(new Term(FieldNames.WHOLE + "locale", locale.value())),
                better,
                0);
    }

    /** All words in a title, the last one as the beginning of one. */
    private static Clause titled(String chain, String typed) {
        var all = new ArrayList<Clause>();
        var field = FieldNames.words("title", chain);
        var terms = Words.terms(chain, typed);
        for (int i = 0; i < terms.size(); i++) {
            boolean last = i == terms.size() - 1;
            all.add(last ? new Prefix(field, terms.get(i)) : new Term(field, terms.get(i)));
        }
        return new Flat(Clause.all(all));
    }
}
