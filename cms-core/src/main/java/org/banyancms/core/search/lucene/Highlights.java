package org.banyancms.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.banyancms.core.locale.LocaleTag;

/**
 * Shows where the words of a question stand. A word is marked as exactly as the hit has it: "đường"
 * marks dương only where no đường is.
 */
final class Highlights {
    private static final List<String> FIELDS = List.of("title", "summary", "text");
    private static final Set<String> STORED =
            FIELDS.stream().map(field -> Documents.SHOWN + field).collect(Collectors.toSet());
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
            IndexSearcher searcher, int document, Words words, LocaleTag locale, boolean near)
            throws IOException {
        var stored = searcher.storedFields().document(document, STORED);
        var texts = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var text = stored.get(Documents.SHOWN + field);
            if (text != null) {
                texts.put(field, text.substring(0, Math.min(text.length(), LONGEST_LOOKED_AT)));
            }
        }
        return new Highlights(words, locale, near, texts).snippets();
    }

    private Map<String, String> snippets() {
        var marks = new LinkedHashMap<String, List<Snippet.Mark>>();
        for (int i = 0; i < words.all().size(); i++) {
            mark(words.all().get(i), i, marks);
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
    private void mark(Words.Word word, int number, Map<String, List<Snippet.Mark>> marks) {
        boolean found = false;
        for (var needle : needles(word)) {
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
    private List<Needle> needles(Words.Word word) {
        var chains = Analysis.chains(locale);
        var needles = new ArrayList<Needle>();
        for (var form : word.forms()) {
            if (chains.containsKey(form.chain())) {
                needles.add(new Needle(form.chain(), form.terms(), true));
            }
        }
        if (word.spaceless()) {
            for (var form : word.forms()) {
                if (form.chain().equals(Analysis.FOLD)) {
                    form.terms()
                            .forEach(term ->
                                    needles.add(new Needle(form.chain(), List.of(term), false)));
                }
            }
        }
        return needles;
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
