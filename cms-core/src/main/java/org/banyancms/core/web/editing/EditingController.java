package org.banyancms.core.web.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.editing.AutosavedDraft;
import org.banyancms.core.editing.EditingDesk;
import org.banyancms.core.editing.Presence;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What goes on at a text before it is saved. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/locales/{locale}/editing")
class EditingController {
    private final EditingDesk desk;
    private final EntryDesk entries;
    private final JsonMapper mapper;

    EditingController(EditingDesk desk, EntryDesk entries, JsonMapper mapper) {
        this.desk = desk;
        this.entries = entries;
        this.mapper = mapper;
    }

    /**
     * What somebody has written so far.
     *
     * @param basedOn the revision that they began with, 0 for none
     * @param fields the fields as they stand; nothing of them is checked
     */
    record Writing(long basedOn, ObjectNode fields) {}

    @GetMapping
    Map<String, Object> get(Actor actor, @PathVariable EntryId id, @PathVariable LocaleTag locale) {
        var present = desk.present(actor, id, locale);
        var drafts =
                desk.drafts(actor, id, locale).stream()
                        .map(draft -> draft(draft, current(id, locale)))
                        .toList();
        return Map.of("present", present(present), "drafts", drafts);
    }

    @PutMapping("/presence")
    Map<String, Object> arrive(
            Actor actor, @PathVariable EntryId id, @PathVariable LocaleTag locale) {
        return Map.of("present", present(desk.arrive(actor, id, locale)));
    }

    @DeleteMapping("/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @PathVariable EntryId id, @PathVariable LocaleTag locale) {
        desk.leave(actor, id, locale);
    }

    @PutMapping("/draft")
    Map<String, Object> keep(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestBody Writing writing) {
        var content = mapper.writeValueAsString(writing.fields());
        var draft = desk.keep(actor, id, locale, writing.basedOn(), content);
        return draft(draft, current(id, locale));
    }

    @GetMapping("/drafts/{username}")
    Map<String, Object> read(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @PathVariable String username) {
        var draft =
                desk.draft(actor, id, locale, username)
                        .orElseThrow(() ->
                                ProblemException.of(
                                        CoreProblem.DRAFT_NOT_FOUND,
                                        Map.of("username", username, "locale", locale.value())));
        var answer = draft(draft, current(id, locale));
        answer.put("fields", mapper.readTree(draft.content()));
        return answer;
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor, @PathVariable EntryId id, @PathVariable LocaleTag locale) {
        desk.discard(actor, id, locale);
    }

    private long current(EntryId id, LocaleTag locale) {
        return entries.get(id).variant(locale).map(Variant::revision).orElse(0L);
    }

    private static List<Map<String, Object>> present(List<Presence> present) {
        return present.stream()
                .map(one ->
                        Map.<String, Object>of(
                                "username", one.username(),
                                "displayName", one.displayName(),
                                "since", one.since()))
                .toList();
    }

    /** With the word whether somebody has saved since, so that saving it will be refused. */
    private static Map<String, Object> draft(AutosavedDraft draft, long current) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("username", draft.username());
        answer.put("basedOn", draft.basedOn());
        answer.put("currentRevision", current);
        answer.put("stale", draft.basedOn() != current);
        answer.put("savedAt", draft.savedAt());
        return answer;
    }
}
