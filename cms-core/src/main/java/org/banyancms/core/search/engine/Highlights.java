package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.lucene.analysis.Analysis;

/**
 * Shows where the words of a question stand. A word is marked as exactly as the hit has it: "đường"
 * marks dương only where no đường is.
 */
final class Highlights {
    private static final List<String> FIELDS = List.of("title", "summary", "text");
    private static final int LONGEST_LOOKED_AT = 50_000;

    private final Words words;
    private final LocaleTag locale;
    private final boolean near;
    private final Map<String, String> texts;
    private final Map<String, List<Analysis.Token>> tokens = new HashMap<>();

    private Highlights(Words words, LocaleTag locale, boolean near, Map<String, String> texts) {
        this.words = words;
        this.locale = locale;
        this.near = near;
        this.texts = texts;
    }

    /**
     * The snippets of a hit by field, those fields left out that have none of the words.
     *
     * @param near whether words that resemble those are marked, too
     */
    static Map<String, String> of(
            Map<String, String> shown, Words words, LocaleTag locale, boolean near) {
        var texts = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var text = shown.get(field);
            if (text != null) {
                texts.put(field, text.substring(0, Math.min(text.length(), LONGEST_LOOKED_AT)));
            }
        }
        return new Highlights(words, locale, near, texts).snippets();
    }

    private Map<String, String> snippets() {
        var marks = new LinkedHashMap<String, List<Snippet.Mark>>();
        for (int i = 0; i < words.all().size(); i++) {
            mark(i, marks);
        }
        var snippets = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var marked = marks.get(field);
            if (marked != null) {
                snippets.put(
                        field, new Snippet(texts.getOrDefault(field, ""), marked, locale).html());
            }
        }
        return snippets;
    }

    /** The most exact way that marks anything is the one. */
    private void mark(int number, Map<String, List<Snippet.Mark>> marks) {
        boolean found = false;
        for (var needle : needles(number)) {
            for (var field : texts.keySet()) {
                var here = find(needle, field, number);
                if (!here.isEmpty()) {
                    marks.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(here);
                    found = true;
                }
            }
            if (found && needle.ends()) {
                return;
            }
        }
    }

    /**
     * One thing to look for.
     *
     * @param chain how the text is cut
     * @param terms words that follow each other
     * @param ends whether nothing else is looked for once it is found
     */
    private record Needle(String chain, List<String> terms, boolean ends) {}

    /**
     * Of a sentence without spaces, its words apart are looked for where it does not stand whole.
     */
    private List<Needle> needles(int number) {
        var word = words.all().get(number);
        var needles = new ArrayList<>(needles(word.forms()));
        if (near) {
            needles.addAll(needles(Looser.forms(words, number)));
        }
        if (word.spaceless()) {
            word.forms().stream()
                    .filter(form -> form.chain().equals(Analysis.FOLD))
                    .forEach(form -> needles.addAll(apart(form)));
        }
        if (near) {
            Looser.atoms(word).forEach(atom -> needles.addAll(apart(atom)));
        }
        return needles;
    }

    private List<Needle> needles(List<Words.Form> forms) {
        var chains = Analysis.indexed(locale, "summary");
        return forms.stream()
                .filter(form -> chains.contains(form.chain()))
                .map(form -> new Needle(form.chain(), form.terms(), true))
                .toList();
    }

    private static List<Needle> apart(Words.Form form) {
        return form.terms().stream()
                .map(term -> new Needle(form.chain(), List.of(term), false))
                .toList();
    }

    private List<Snippet.Mark> find(Needle needle, String field, int number) {
        var text = tokens(needle.chain(), field);
        var terms = needle.terms();
        var found = new ArrayList<Snippet.Mark>();
        for (int i = 0; i + terms.size() <= text.size(); i++) {
            if (stands(terms, text, i)) {
                int end = text.get(i + terms.size() - 1).end();
                found.add(new Snippet.Mark(text.get(i).start(), end, number));
            }
        }
        return found;
    }

    private boolean stands(List<String> terms, List<Analysis.Token> text, int at) {
        for (int i = 0; i < terms.size(); i++) {
            var there = text.get(at + i).term();
            if (!there.equals(terms.get(i)) && !(near && Resemblance.is(terms.get(i), there))) {
                return false;
            }
        }
        return true;
    }

    private List<Analysis.Token> tokens(String chain, String field) {
        return tokens.computeIfAbsent(
                chain + " " + field, _ -> Analysis.tokens(chain, texts.getOrDefault(field, "")));
    }
}
