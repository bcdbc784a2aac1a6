package org.banyancms.translations.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.translations.termbase.Term;
import org.banyancms.translations.termbase.Termbase;
import org.banyancms.translations.termbase.WordFinder;

/** Concepts that the source names are called in the translation as the termbase says. */
final class TermCheck implements TextCheck {

    private final Termbase termbase;

    TermCheck(Termbase termbase) {
        this.termbase = termbase;
    }

    @Override
    public List<CheckFinding> check(CheckedPair pair) {
        var target = new WordFinder(pair.target().plain(), pair.targetLocale());
        var findings = new ArrayList<CheckFinding>();
        for (Term term : termbase.recognisedIn(pair.source().plain(), pair.sourceLocale())) {
            term.in(pair.targetLocale()).ifPresent(forms -> judge(term, forms, target, findings));
        }
        return findings;
    }

    private static void judge(
            Term term, Term.Forms forms, WordFinder target, List<CheckFinding> findings) {
        var usable = forms.usable();
        var preferred = usable.isEmpty() ? "" : usable.getFirst();
        forms.forbidden().stream()
                .filter(word -> target.hasOutside(word, usable))
                .map(word -> forbidden(term, word, preferred))
                .forEach(findings::add);
        if (!usable.isEmpty() && usable.stream().noneMatch(target::has)) {
            var params = Map.<String, Object>of("key", term.key(), "preferred", preferred);
            findings.add(CheckFinding.warn("term_missing", params));
        }
    }

    private static CheckFinding forbidden(Term term, String word, String preferred) {
        var params =
                Map.<String, Object>of("key", term.key(), "term", word, "preferred", preferred);
        return CheckFinding.block("term_forbidden", params);
    }
}
