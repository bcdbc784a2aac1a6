package org.banyancms.core.search.engine;

import com.ibm.icu.lang.UCharacter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.lucene.analysis.Analysis;
import org.banyancms.core.text.Texts;
import org.banyancms.core.text.ToneMarks;

/**
 * The words that are written in a language, and in titles and summaries every two neighbours, each
 * behind its form without accents: so what is typed without them leads to all that begin so.
 */
final class Vocabulary {
    private static final char BETWEEN = '\u0001';
    private static final int LONGEST = 60;

    private Vocabulary() {}

    static String field(LocaleTag locale) {
        return FieldNames.VOCABULARY + locale;
    }

    /** The terms of one variant. */
    static Set<String> of(ShownTexts shown) {
        var terms = new LinkedHashSet<String>();
        shown.all().forEach((name, text) -> add(terms, text, !name.equals("text")));
        return terms;
    }

    private static void add(Set<String> terms, String text, boolean couples) {
        int lastEnd = -2;
        var last = "";
        for (var token : Analysis.tokens(Analysis.FOLD, text)) {
            var word = written(text.substring(token.start(), token.end()));
            if (!Character.isLetter(word.codePointAt(0))) {
                last = "";
                continue;
            }
            if (word.length() > 1) {
                term(terms, word);
            }
            boolean neighbours = token.start() == lastEnd + 1 && text.charAt(lastEnd) == ' ';
            if (couples && neighbours && !last.isEmpty()) {
                term(terms, last + " " + word);
            }
            last = word;
            lastEnd = token.end();
        }
    }

    private static void term(Set<String> terms, String word) {
        if (word.length() <= LONGEST) {
            terms.add(Words.folded(word) + BETWEEN + word);
        }
    }

    /** As it is proposed: in small letters and the house's style. */
    static String written(String text) {
        return ToneMarks.houseStyle(UCharacter.toLowerCase(text));
    }

    /** Words that go on from a beginning: with its own accents first, then the most frequent. */
    static List<String> completions(Engine engine, LocaleTag locale, String beginning, int most) {
        var typed = Texts.nfc(written(beginning));
        var counts = new HashMap<String, Integer>();
        engine.terms(field(locale), Words.folded(typed))
                .forEach((term, count) ->
                        counts.merge(
                                term.substring(term.indexOf(BETWEEN) + 1), count, Integer::sum));
        return counts.entrySet().stream()
                .sorted(ownAccentsFirst(typed))
                .map(Map.Entry::getKey)
                .filter(word -> !word.equals(typed))
                .limit(most)
                .toList();
    }

    private static Comparator<Map.Entry<String, Integer>> ownAccentsFirst(String typed) {
        return Comparator.comparing(
                        (Map.Entry<String, Integer> word) -> !word.getKey().startsWith(typed))
                .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .thenComparing(Map.Entry.comparingByKey());
    }
}
