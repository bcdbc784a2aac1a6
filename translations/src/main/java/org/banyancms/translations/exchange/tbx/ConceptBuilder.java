package org.banyancms.translations.exchange.tbx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.termbase.Term;
import org.jspecify.annotations.Nullable;

/** Gathers what a TBX entry says of one concept. */
final class ConceptBuilder {

    private final String key;
    private final Map<LocaleTag, Words> languages = new LinkedHashMap<>();
    private Words words = new Words();
    private String kind = "term";
    private @Nullable String note;
    private @Nullable String source;
    private String term = "";
    private String status = "";

    ConceptBuilder(String id, int number) {
        this.key = id.isBlank() ? "tbx-" + number : id;
    }

    void in(LocaleTag locale) {
        words = languages.computeIfAbsent(locale, _ -> new Words());
    }

    void said(String type, String text) {
        switch (type) {
            case "subjectField" -> kind = text;
            case "source" -> source = text;
            case "note" -> note = text;
            default -> {}
        }
    }

    void term(String text) {
        term = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    void termNote(String type, String text) {
        if (type.equals("administrativeStatus")) {
            status = text;
        }
    }

    /** A term without a status is the preferred one, if there is none yet. */
    void endOfTerm() {
        if (!term.isEmpty()) {
            switch (status) {
                case TbxFormat.DEPRECATED, TbxFormat.SUPERSEDED -> words.forbidden.add(term);
                case TbxFormat.ADMITTED -> words.allowed.add(term);
                default -> words.prefer(term);
            }
        }
        term = "";
        status = "";
    }

    Optional<Term> build() {
        var forms = new LinkedHashMap<LocaleTag, Term.Forms>();
        languages.forEach((locale, found) -> forms.put(locale, found.forms()));
        return forms.isEmpty()
                ? Optional.empty()
                : Optional.of(new Term(key, kind, forms, note, source));
    }

    private static final class Words {

        private final List<String> allowed = new ArrayList<>();
        private final List<String> forbidden = new ArrayList<>();
        private @Nullable String preferred;

        void prefer(String term) {
            if (preferred == null) {
                preferred = term;
            } else {
                allowed.add(term);
            }
        }

        Term.Forms forms() {
            return new Term.Forms(preferred, allowed, forbidden);
        }
    }
}
