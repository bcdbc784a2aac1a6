package org.banyancms.core.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Revision;
import org.banyancms.core.entry.RevisionDiff;
import org.banyancms.core.entry.RevisionStore;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.merge.WordDiff;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.RequestLanguage;
import org.banyancms.core.web.Revisions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of one variant: what it was, what changed, and back. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/locales/{locale}")
class HistoryController {
    private final EntryDesk desk;
    private final VariantDesk variants;
    private final RevisionStore revisions;
    private final EntryAnswers answers;
    private final DiffPage pages;

    HistoryController(
            EntryDesk desk,
            VariantDesk variants,
            RevisionStore revisions,
            EntryAnswers answers,
            DiffPage pages) {
        this.desk = desk;
        this.variants = variants;
        this.revisions = revisions;
        this.answers = answers;
        this.pages = pages;
    }

    /** Which revision to go back to. */
    record Restoration(long revision) {}

    @GetMapping("/revisions")
    Map<String, Object> list(
            Actor actor, @PathVariable EntryId id, @PathVariable LocaleTag locale, PageAsked page) {
        read(actor, id);
        long before = page.after().map(HistoryController::number).orElse(Long.MAX_VALUE);
        var found = revisions.page(id, locale, before, page.size() + 1);
        var links = new LinkedHashMap<String, Object>();
        if (found.size() > page.size()) {
            links.put("next", String.valueOf(found.get(page.size() - 1).number()));
        }
        var data =
                found.stream()
                        .limit(page.size())
                        .map(revision -> EntryAnswers.revision(revision, false))
                        .toList();
        return Map.of("data", data, "links", links);
    }

    @GetMapping("/revisions/{number}")
    Map<String, Object> one(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @PathVariable long number) {
        read(actor, id);
        return EntryAnswers.revision(revision(id, locale, number), true);
    }

    @GetMapping(path = "/diff", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> diff(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestParam long from,
            @RequestParam long to) {
        read(actor, id);
        var changes =
                RevisionDiff.between(
                        revision(id, locale, from).fields(), revision(id, locale, to).fields());
        return Map.of(
                "from",
                from,
                "to",
                to,
                "changes",
                changes.stream().map(change -> change(change, locale)).toList());
    }

    @GetMapping(path = "/diff", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> diffPage(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestParam long from,
            @RequestParam long to,
            HttpServletRequest request) {
        read(actor, id);
        var language = RequestLanguage.of(request);
        var page =
                pages.of(
                        language,
                        desk.get(id),
                        locale,
                        revision(id, locale, from),
                        revision(id, locale, to));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.value())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page);
    }

    private static Map<String, Object> change(RevisionDiff.Change change, LocaleTag locale) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("pointer", change.pointer());
        answer.put("op", change.op());
        answer.put("from", change.from());
        answer.put("to", change.to());
        if (change.from() != null && change.to() != null) {
            answer.put(
                    "words",
                    WordDiff.between(locale, change.from(), change.to()).stream()
                            .map(piece ->
                                    Map.of(
                                            "op",
                                            piece.op().name().toLowerCase(Locale.ROOT),
                                            "text",
                                            piece.text()))
                            .toList());
        }
        return answer;
    }

    @PostMapping("/restore")
    ResponseEntity<Map<String, Object>> restore(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            IfMatch ifMatch,
            @RequestBody Restoration restoration) {
        var current = desk.get(id).variant(locale).map(Variant::revision).orElse(0L);
        var entry =
                variants.restore(
                        actor, id, locale, ifMatch.against(current), restoration.revision());
        var variant = entry.variant(locale).orElseThrow(() -> VariantDesk.notFound(entry, locale));
        return ResponseEntity.ok()
                .eTag(Revisions.tag(variant.revision()))
                .body(answers.variant(actor, entry, variant));
    }

    private void read(Actor actor, EntryId id) {
        actor.require(Permission.READ_CONTENT, desk.get(id).matter(null));
    }

    private Revision revision(EntryId id, LocaleTag locale, long number) {
        return revisions
                .find(id, locale, number)
                .orElseThrow(() ->
                        ProblemException.of(
                                CoreProblem.REVISION_NOT_FOUND,
                                Map.of("revision", number, "locale", locale.value())));
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw ProblemException.of(CoreProblem.QUERY_INVALID);
        }
    }
}
