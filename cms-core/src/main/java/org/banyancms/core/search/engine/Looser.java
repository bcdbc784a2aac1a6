package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banyancms.core.search.engine.Words.Form;
import org.banyancms.core.search.engine.Words.Word;
import org.banyancms.core.search.lucene.analysis.Analysis;

/**
 * Other ways to write what was asked: "tantrao" for Tân Trào, "Xieng Khouang" for Xiengkhouang; and
 * the smallest parts of sentences without spaces.
 */
final class Looser {
    private static final int SHORTEST_PART = 2;
    private static final int LONGEST = 16;

    private Looser() {}

    /** The word taken apart, and put together with the one before and after it. */
    static List<Form> forms(Words words, int number) {
        var all = words.all();
        var word = all.get(number);
        var forms = new ArrayList<>(apart(words, word));
        if (number > 0) {
            forms.addAll(together(words, all.get(number - 1), word));
        }
        if (number + 1 < all.size()) {
            forms.addAll(together(words, word, all.get(number + 1)));
        }
        return forms;
    }

    private static List<Form> apart(Words words, Word word) {
        var forms = new ArrayList<Form>();
        if (isLetters(word)) {
            var text = word.text();
            for (int at = SHORTEST_PART; at <= text.length() - SHORTEST_PART; at++) {
                for (var chain : words.chains()) {
                    forms.add(apart(chain, text, at));
                }
            }
        }
        return forms.stream().filter(form -> form.terms().size() > 1).toList();
    }

    private static Form apart(String chain, String text, int at) {
        var terms =
                Stream.of(text.substring(0, at), text.substring(at))
                        .flatMap(part -> Words.terms(chain, part).stream())
                        .toList();
        return new Form(chain, 1, terms);
    }

    private static List<Form> together(Words words, Word first, Word second) {
        return isLetters(first)
                        && isLetters(second)
                        && first.text().length() + second.text().length() <= LONGEST
                ? words.word(first.text() + second.text()).forms()
                : List.of();
    }

    private static boolean isLetters(Word word) {
        return !word.spaceless()
                && word.text().length() <= LONGEST
                && word.text().chars().allMatch(Character::isLetter);
    }

    /** Neighbouring characters, and single ones of Chinese writing, which mean something alone. */
    static List<Form> atoms(Word word) {
        if (word.forms().stream().noneMatch(form -> form.chain().equals(Analysis.PAIRS))) {
            return List.of();
        }
        var atoms = new ArrayList<Form>();
        Words.terms(Analysis.PAIRS, word.text()).stream()
                .distinct()
                .forEach(pair -> atoms.add(new Form(Analysis.PAIRS, 1, List.of(pair))));
        Words.terms(Analysis.SINGLES, word.text()).stream()
                .distinct()
                .filter(single -> Character.isIdeographic(single.codePointAt(0)))
                .forEach(single -> atoms.add(new Form(Analysis.SINGLES, 1, List.of(single))));
        return atoms;
    }
}
