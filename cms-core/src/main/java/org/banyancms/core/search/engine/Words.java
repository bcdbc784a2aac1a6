package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.lucene.analysis.Analysis;
import org.banyancms.core.text.Folding;

/** The words of a question, each as the chains of its language have it; a text is cut but once. */
final class Words {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** Bigrams rank; more of them than this cost more than they tell. */
    private static final int MOST_BIGRAMS = 12;

    private static final float LITTLE = 0.5f;

    /**
     * What one chain makes of a word.
     *
     * @param chain the chain
     * @param weight how much it counts
     * @param terms one, or the parts of what only together is the word, such as 72/2015/NĐ-CP
     */
    record Form(String chain, float weight, List<String> terms) {}

    /**
     * One word.
     *
     * @param text as it was typed
     * @param spaceless whether it is of a language without spaces: then it is a whole sentence, and
     *     its words may stand apart
     * @param forms the most exact first
     */
    record Word(String text, boolean spaceless, List<Form> forms) {}

    private final Map<String, Float> chains;
    private final List<Word> all;
    private final List<String> bigrams;

    private Words(String text, Map<String, Float> chains) {
        this.chains = chains;
        this.all =
                SPACE.splitAsStream(text.strip())
                        .distinct()
                        .map(this::word)
                        .filter(word -> !word.forms().isEmpty())
                        .toList();
        boolean several = all.size() > 1 || all.stream().anyMatch(Word::spaceless);
        this.bigrams = several ? terms(Analysis.BIGRAMS, text) : List.of();
    }

    /** The words of a text; signs are none. */
    static Words of(String text, Optional<LocaleTag> locale) {
        return new Words(text, locale.map(Analysis::chains).orElseGet(Analysis::everyChain));
    }

    /** A word as the chains of this question have it. */
    Word word(String text) {
        boolean spaceless = Spaceless.is(text);
        var forms = new ArrayList<Form>();
        chains.forEach((chain, weight) -> {
            var terms = isOfUse(chain, text) ? terms(chain, text) : List.<String>of();
            if (!terms.isEmpty()) {
                forms.add(new Form(chain, weight, terms));
            }
        });
        if (chains.containsKey(Analysis.PAIRS) && text.codePointCount(0, text.length()) == 1) {
            var single = terms(Analysis.SINGLES, text);
            if (!single.isEmpty()) {
                forms.add(new Form(Analysis.SINGLES, LITTLE, single));
            }
        }
        forms.sort(Comparator.comparing(Form::weight).reversed().thenComparing(Form::chain));
        return new Word(text, spaceless, forms);
    }

    /** Some chains find nothing in some scripts that the folded one does not. */
    private boolean isOfUse(String chain, String word) {
        return !chains.containsKey(Analysis.FOLD)
                || switch (chain) {
                    case "vi" -> word.chars().anyMatch(letter -> letter >= 0x80);
                    case "ru" -> word.codePoints().anyMatch(Spaceless::isCyrillic);
                    case Analysis.PAIRS -> Spaceless.is(word);
                    default -> true;
                };
    }

    static List<String> terms(String chain, String text) {
        return Analysis.tokens(chain, text).stream().map(Analysis.Token::term).toList();
    }

    /** The chains that every word goes through. */
    Set<String> chains() {
        return chains.keySet();
    }

    List<Word> all() {
        return all;
    }

    /** Every two neighbours, for ranking. */
    List<String> bigrams() {
        return bigrams.stream().distinct().limit(MOST_BIGRAMS).toList();
    }

    /** What people who do not write the accents type. */
    static String folded(String text) {
        return Folding.fold(text);
    }
}
