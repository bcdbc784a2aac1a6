package org.banyancms.translations.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.Listing;
import org.banyancms.translations.termbase.Term;
import org.banyancms.translations.termbase.TermDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The termbase as JSON. */
@RestController
@RequestMapping("/api/v1/translations/termbase/terms")
class TermsController {

    private final TermDesk desk;

    TermsController(TermDesk desk) {
        this.desk = desk;
    }

    /** A concept on the wire. */
    record TermBody(
            String key,
            @Nullable String kind,
            Map<LocaleTag, FormsBody> terms,
            @Nullable String note,
            @Nullable String source) {

        static TermBody of(Term term) {
            var forms = new TreeMap<LocaleTag, FormsBody>();
            term.terms().forEach((locale, words) -> forms.put(locale, FormsBody.of(words)));
            return new TermBody(term.key(), term.kind(), forms, term.note(), term.source());
        }

        Term asked() {
            return new Term(
                    key,
                    kind == null ? "term" : kind,
                    terms.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, entry -> entry.getValue().asked())),
                    note,
                    source);
        }
    }

    /** The words of one language on the wire. */
    record FormsBody(
            @Nullable String preferred,
            @Nullable List<String> allowed,
            @Nullable List<String> forbidden) {

        static FormsBody of(Term.Forms forms) {
            return new FormsBody(forms.preferred(), forms.allowed(), forms.forbidden());
        }

        Term.Forms asked() {
            return new Term.Forms(
                    preferred,
                    allowed == null ? List.of() : allowed,
                    forbidden == null ? List.of() : forbidden);
        }
    }

    @GetMapping
    Listing<TermBody> list(Actor actor) {
        actor.require(Permission.READ_CONTENT, null, null);
        var terms = desk.all().terms().stream().map(TermBody::of).toList();
        return new Listing<>(terms, Map.of("total", terms.size()), Map.of());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TermBody put(Actor actor, @RequestBody TermBody body) {
        var term = body.asked();
        desk.put(List.of(term), actor);
        return TermBody.of(term);
    }
}
