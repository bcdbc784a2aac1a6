package org.banyancms.core.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.text.Folding;

/** The words of a question, each as the chains of its language have it; a text is cut but once. */
final class Words {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** Bigrams rank; more of them than this cost more than they tell. */
    private static final int MOST_BIGRAMS = 12;

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
     * @param spaceless whether it is of a language without spaces: then it is a whole sentence, and
     *     its words may stand apart
     * @param forms the most exact first
     */
    record Word(boolean spaceless, List<Form> forms) {}

    private final List<Word> all;
    private final List<String> bigrams;

    private Words(List<Word> all, List<String> bigrams) {
        this.all = all;
        this.bigrams = bigrams;
    }

    /** The words of a text; signs are none. */
    static Words of(String text, Optional<LocaleTag> locale) {
        var chains = locale.map(Analysis::chains).orElseGet(Analysis::everyChain);
        var words =
                SPACE.splitAsStream(text.strip())
                        .distinct()
                        .map(word -> word(word, chains))
                        .filter(word -> !word.forms().isEmpty())
                        .toList();
        boolean several = words.size() > 1 || words.stream().anyMatch(Word::spaceless);
        return new Words(words, several ? terms(Analysis.BIGRAMS, text) : List.of());
    }

    private static Word word(String text, Map<String, Float> chains) {
        var forms = new ArrayList<Form>();
        chains.forEach((chain, weight) -> {
            if (!isSaidByFolding(chain, text)) {
                var terms = terms(chain, text);
                if (!terms.isEmpty()) {
                    forms.add(new Form(chain, weight, terms));
                }
            }
        });
        forms.sort(Comparator.comparing(Form::weight).reversed().thenComparing(Form::chain));
        return new Word(Spaceless.is(text), forms);
    }

    /** Without marks the exact chain finds nothing that the folded one does not. */
    private static boolean isSaidByFolding(String chain, String word) {
        return chain.equals("vi") && word.chars().allMatch(letter -> letter < 0x80);
    }

    private static List<String> terms(String chain, String text) {
        return Analysis.tokens(chain, text).stream().map(Analysis.Token::term).toList();
    }

    List<Word> all() {
        return all;
    }

    /** Every two neighbours, for ranking. */
    List<String> bigrams() {
        return bigrams.stream().distinct().limit(MOST_BIGRAMS).toList();
    }

    /** Whether a word of a text may be a mistyped one: one letter off, two in long words. */
    static int mistakes(String term) {
        int letters = term.codePointCount(0, term.length());
        return letters < 4 ? 0 : letters < 8 ? 1 : 2;
    }

    /** What people who do not write the accents type. */
    static String folded(String text) {
        return Folding.fold(text);
    }
}
