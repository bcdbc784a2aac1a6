package org.banyancms.core.web.entry;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.ArchiveDesk;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryDraft;
import org.banyancms.core.entry.EntryFilter;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryPatch;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.text.Folding;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries: begin, find, change the shared part, put away. */
@RestController
@RequestMapping("/api/v1/manage/entries")
class EntriesController {
    private final EntryDesk desk;
    private final EntryStore store;
    private final ArchiveDesk archive;
    private final EntryAnswers answers;
    private final IdempotentCreation creations;

    EntriesController(
            EntryDesk desk,
            ArchiveDesk archive,
            EntryStore store,
            EntryAnswers answers,
            IdempotentCreation creations) {
        this.desk = desk;
        this.archive = archive;
        this.store = store;
        this.answers = answers;
        this.creations = creations;
    }

    /** What an entry begins with. */
    record Beginning(
            String type,
            OrganisationCode owner,
            @Nullable List<String> topics,
            @Nullable LocaleTag sourceLocale,
            @Nullable Map<String, Object> fields) {}

    /** What changes. */
    record Patch(
            @Nullable OrganisationCode owner,
            @Nullable List<String> topics,
            @Nullable Map<String, @Nullable Object> fields) {}

    @PostMapping
    ResponseEntity<?> create(
            Actor actor,
            @RequestBody Beginning beginning,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creations.run(
                actor,
                key,
                beginning,
                id -> {
                    var entry =
                            desk.create(
                                    actor,
                                    new EntryId(id),
                                    new EntryDraft(
                                            beginning.type(),
                                            beginning.owner(),
                                            beginning.topics() == null
                                                    ? List.of()
                                                    : beginning.topics(),
                                            beginning.sourceLocale() == null
                                                    ? LocaleTag.VI
                                                    : beginning.sourceLocale(),
                                            beginning.fields() == null
                                                    ? Map.of()
                                                    : beginning.fields()));
                    return ResponseEntity.created(
                                    URI.create("/api/v1/manage/entries/" + entry.id()))
                            .eTag(Revisions.tag(entry.revision()))
                            .body(answers.entry(entry));
                });
    }

    @GetMapping
    Map<String, Object> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable OrganisationCode owner,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable LocaleTag locale,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "false") boolean count,
            PageAsked page) {
        actor.require(Permission.READ_CONTENT, null, null);
        var words =
                Arrays.stream(Folding.fold(q).split("\\s+"))
                        .filter(word -> !word.isBlank())
                        .toList();
        var within = actor.organisations(Permission.READ_CONTENT).orElse(null);
        var filter = new EntryFilter(type, owner, topic, locale, stage, words, archived, within);
        var found =
                store.page(filter, page.after().map(EntryId::new).orElse(null), page.size() + 1);
        var data =
                found.stream()
                        .limit(page.size())
                        .filter(entry -> actor.may(Permission.READ_CONTENT, entry.matter(null)))
                        .map(answers::summary)
                        .toList();
        var meta = new LinkedHashMap<String, Object>();
        if (count) {
            meta.put("total", store.count(filter));
        }
        var links = new LinkedHashMap<String, Object>();
        if (found.size() > page.size()) {
            links.put("next", found.get(page.size() - 1).id().value());
        }
        return Map.of("data", data, "meta", meta, "links", links);
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> one(Actor actor, @PathVariable EntryId id) {
        var entry = desk.get(id);
        actor.require(Permission.READ_CONTENT, entry.matter(null));
        return answer(entry);
    }

    @PatchMapping("/{id}")
    ResponseEntity<Map<String, Object>> patch(
            Actor actor, @PathVariable EntryId id, IfMatch ifMatch, @RequestBody Patch patch) {
        long seen = ifMatch.against(desk.get(id).revision());
        var fields = patch.fields() == null ? Map.<String, @Nullable Object>of() : patch.fields();
        return answer(
                desk.patch(actor, id, seen, new EntryPatch(patch.owner(), patch.topics(), fields)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> archive(Actor actor, @PathVariable EntryId id, IfMatch ifMatch) {
        archive.archive(actor, id, ifMatch.against(desk.get(id).revision()));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Map<String, Object>> answer(Entry entry) {
        return ResponseEntity.ok().eTag(Revisions.tag(entry.revision())).body(answers.entry(entry));
    }
}
