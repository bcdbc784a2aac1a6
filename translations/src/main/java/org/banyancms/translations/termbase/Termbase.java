package org.banyancms.translations.termbase;

import java.util.List;
import org.banyancms.core.locale.LocaleTag;

/**
 * All concepts at one moment.
 *
 * @param terms every concept
 */
public record Termbase(List<Term> terms) {

    public Termbase {
        terms = List.copyOf(terms);
    }

    /** No concepts at all. */
    public static Termbase empty() {
        return new Termbase(List.of());
    }

    /** The concepts that a text names, by any of their words. */
    public List<Term> recognisedIn(String text, LocaleTag locale) {
        var words = new WordFinder(text, locale);
        return terms.stream()
                .filter(term ->
                        term.in(locale).stream()
                                .flatMap(forms -> forms.all().stream())
                                .anyMatch(words::has))
                .toList();
    }
}
