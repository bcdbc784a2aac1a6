package org.banyancms.core.search.lucene;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.text.Texts;
import org.banyancms.core.text.ToneMarks;

/**
 * The words that are written in a language, and in titles and summaries every two neighbours, each
 * behind its form without accents: so what is typed without them leads to all that begin so.
 */
final class Vocabulary {
    private static final char BETWEEN = '\u0001';
    private static final int LONGEST = 60;
    private static final int MOST_LOOKED_AT = 5_000;

    private Vocabulary() {}

    static String field(LocaleTag locale) {
        return "w." + locale;
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
    static List<String> completions(
            IndexSearcher searcher, LocaleTag locale, String beginning, int most)
            throws IOException {
        var typed = Texts.nfc(written(beginning));
        var counts = new HashMap<String, Integer>();
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), field(locale));
        if (terms != null) {
            collect(terms.iterator(), Words.folded(typed), counts);
        }
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

    private static void collect(TermsEnum terms, String prefix, Map<String, Integer> counts)
            throws IOException {
        if (terms.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
            return;
        }
        int looked = 0;
        for (var term = terms.term(); term != null && looked < MOST_LOOKED_AT; looked++) {
            var text = term.utf8ToString();
            if (!text.startsWith(prefix)) {
                return;
            }
            counts.merge(text.substring(text.indexOf(BETWEEN) + 1), terms.docFreq(), Integer::sum);
            term = terms.next();
        }
    }
}
