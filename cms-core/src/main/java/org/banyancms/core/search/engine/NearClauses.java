package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.search.engine.Clause.Like;
import org.banyancms.core.search.engine.Clause.Prefix;
import org.banyancms.core.search.engine.Clause.Several;
import org.banyancms.core.search.engine.Clause.Term;
import org.banyancms.core.search.engine.Clause.Weighted;
import org.banyancms.core.search.lucene.analysis.Analysis;

/** Words that resemble those of a question, for where nothing has them as they are. */
final class NearClauses {
    /** What only resembles a word counts so much less that it never outranks the word. */
    private static final float RESEMBLANCE = 0.05f;

    /** What is put together or taken apart is most likely what was meant. */
    private static final float MEANT = 0.5f;

    private static final int MANY_WORDS = 4;
    private static final int ATOMS_FOR_ONE = 3;

    private NearClauses() {}

    /** Of four words or more one in four may be wrong; of sentences without spaces, half. */
    static Clause of(Words words) {
        var each = new ArrayList<Clause>();
        for (int i = 0; i < words.all().size(); i++) {
            each.add(like(words, i));
        }
        int count = each.size();
        boolean sentences = words.all().stream().anyMatch(Words.Word::spaceless);
        int least = count < MANY_WORDS ? count : count - count / MANY_WORDS;
        return new Several(
                List.of(new Several(List.of(), List.of(), each, sentences ? half(count) : least)),
                List.of(),
                TextClauses.together(words),
                0);
    }

    private static int half(int count) {
        return Math.max(1, count / 2);
    }

    private static Clause like(Words words, int number) {
        var word = words.all().get(number);
        var any = new ArrayList<Clause>();
        any.add(TextClauses.anywhere(word, TextClauses.FIELDS));
        any.add(new Weighted(resembling(word), RESEMBLANCE));
        for (var form : Looser.forms(words, number)) {
            TextClauses.inAny(form, TextClauses.FIELDS, false)
                    .forEach(clause -> any.add(new Weighted(clause, MEANT)));
        }
        var atoms = Looser.atoms(word);
        if (!atoms.isEmpty()) {
            any.add(new Weighted(atoms(atoms), RESEMBLANCE));
        }
        return Clause.any(any);
    }

    /** A third of the neighbouring characters is enough. */
    private static Clause atoms(List<Words.Form> atoms) {
        var each = new ArrayList<Clause>();
        for (var atom : atoms) {
            each.add(Clause.any(TextClauses.inAny(atom, TextClauses.FIELDS, true)));
        }
        return new Several(List.of(), List.of(), each, Math.max(1, atoms.size() / ATOMS_FOR_ONE));
    }

    private static Clause resembling(Words.Word word) {
        var form = loosest(word);
        var any = new ArrayList<Clause>();
        TextClauses.FIELDS.forEach((field, weight) -> {
            var name = FieldNames.words(field, form.chain());
            var all = form.terms().stream().map(term -> like(name, term)).toList();
            any.add(new Weighted(Clause.all(all), weight));
            if (Resemblance.mayBegin(form.terms().getLast())) {
                any.add(beginning(name, form.terms(), weight));
            }
        });
        return Clause.any(any);
    }

    /** The last term may be the beginning of one. */
    private static Clause beginning(String field, List<String> terms, float weight) {
        var all = new ArrayList<Clause>();
        terms.subList(0, terms.size() - 1).forEach(term -> all.add(new Term(field, term)));
        all.add(new Prefix(field, terms.getLast()));
        return new Weighted(Clause.all(all), weight);
    }

    /** A stem may be too short for a mistake. */
    private static Words.Form loosest(Words.Word word) {
        return word.forms().stream()
                .filter(form -> form.chain().equals(Analysis.FOLD))
                .findFirst()
                .orElseGet(() -> word.forms().getLast());
    }

    private static Clause like(String field, String term) {
        int mistakes = Resemblance.mistakes(term);
        return mistakes == 0 ? new Term(field, term) : new Like(field, term, mistakes);
    }
}
