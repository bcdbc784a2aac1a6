package org.banyancms.core.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.ReviewDesk;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.SignOffRequest;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workflow steps and sign-offs of one variant. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/locales/{locale}")
class ReviewController {
    private final ReviewDesk reviews;
    private final EntryAnswers answers;

    ReviewController(ReviewDesk reviews, EntryAnswers answers) {
        this.reviews = reviews;
        this.answers = answers;
    }

    /** A workflow step. */
    record Transition(String to, @Nullable String comment) {}

    /** A person's word. */
    record Word(
            String kind,
            String verdict,
            @Nullable Map<String, String> answers,
            @Nullable String comment) {}

    @PostMapping("/transitions")
    ResponseEntity<Map<String, Object>> step(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestBody Transition step) {
        return answer(
                actor, reviews.transition(actor, id, locale, step.to(), step.comment()), locale);
    }

    @PostMapping("/sign-offs")
    ResponseEntity<Map<String, Object>> sign(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestBody Word word) {
        return answer(actor, reviews.sign(actor, id, locale, request(word)), locale);
    }

    private static SignOffRequest request(Word word) {
        var problems = new ArrayList<FieldProblem>();
        var kind = kind(word.kind(), problems);
        if (!List.of("approved", "rejected").contains(word.verdict())) {
            problems.add(unknown("/verdict", word.verdict(), "approved, rejected"));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
        var answers = word.answers() == null ? Map.<String, String>of() : word.answers();
        return new SignOffRequest(kind, word.verdict().equals("approved"), answers, word.comment());
    }

    private static SignOffKind kind(String name, List<FieldProblem> problems) {
        for (var kind : SignOffKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        problems.add(unknown("/kind", name, "approval, language, secrecy, rights"));
        return SignOffKind.APPROVAL;
    }

    private static FieldProblem unknown(String pointer, String value, String choices) {
        return FieldProblem.at(
                pointer, "unknown_choice", Map.of("value", value, "choices", choices));
    }

    private ResponseEntity<Map<String, Object>> answer(Actor actor, Entry entry, LocaleTag locale) {
        var variant = entry.variant(locale).orElseThrow(() -> VariantDesk.notFound(entry, locale));
        return ResponseEntity.ok()
                .eTag(Revisions.tag(variant.revision()))
                .body(answers.variant(actor, entry, variant));
    }
}
