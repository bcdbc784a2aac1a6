package org.banyancms.translations.termbase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;

/** Where the termbase is kept up. */
public final class TermDesk {

    private static final int LONGEST_WORD = 300;

    private final TermStore terms;

    public TermDesk(TermStore terms) {
        this.terms = terms;
    }

    /** Every concept. */
    public Termbase all() {
        return terms.all();
    }

    /**
     * Adds concepts, or replaces those of the same key. All of them, or none where something is
     * wrong with one.
     *
     * @throws ProblemException with everything that is wrong
     */
    public void put(List<Term> added, Actor actor) {
        actor.require(Permission.MANAGE_TERMS, null, null);
        var problems = new ArrayList<FieldProblem>();
        for (int i = 0; i < added.size(); i++) {
            check(added.get(i), added.size() == 1 ? "" : "/" + i, problems);
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(TranslationProblem.TERM_INVALID, problems);
        }
        added.forEach(terms::put);
    }

    private static void check(Term term, String at, List<FieldProblem> problems) {
        if (term.key().isBlank() || term.key().length() > LONGEST_WORD) {
            problems.add(FieldProblem.at(at + "/key", "required"));
        }
        if (term.terms().isEmpty()) {
            problems.add(FieldProblem.at(at + "/terms", "required"));
        }
        term.terms().forEach((locale, forms) -> check(locale, forms, at, problems));
    }

    private static void check(
            LocaleTag locale, Term.Forms forms, String at, List<FieldProblem> problems) {
        var pointer = at + "/terms/" + locale;
        if (forms.all().stream().anyMatch(word -> word.isBlank() || word.length() > LONGEST_WORD)) {
            problems.add(FieldProblem.at(pointer, "term_word", Map.of("max", LONGEST_WORD)));
        }
        for (String word : forms.forbidden()) {
            if (forms.usable().contains(word)) {
                problems.add(FieldProblem.at(pointer, "term_contradiction", Map.of("term", word)));
            }
        }
    }
}
