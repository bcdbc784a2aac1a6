package org.banyancms.core.web.release;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.Release;
import org.banyancms.core.release.ReleaseDesk;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Releases: sets of variants that go out together. */
@RestController
@RequestMapping("/api/v1/manage/releases")
class ReleasesController {
    private final ReleaseDesk desk;
    private final FindingAnswers answers;
    private final IdempotentCreation creations;

    ReleasesController(ReleaseDesk desk, FindingAnswers answers, IdempotentCreation creations) {
        this.desk = desk;
        this.answers = answers;
        this.creations = creations;
    }

    /** One variant of a set. */
    record Item(EntryId entry, LocaleTag locale, @Nullable String action) {}

    /** A set. */
    record Beginning(String name, @Nullable OffsetDateTime at, List<Item> items) {}

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
                    var items = beginning.items().stream().map(ReleasesController::item).toList();
                    var at = beginning.at() == null ? null : beginning.at().toInstant();
                    var release = desk.create(actor, id, beginning.name(), at, items);
                    return ResponseEntity.created(
                                    URI.create("/api/v1/manage/releases/" + release.id()))
                            .body(answer(release));
                });
    }

    private static ReleaseItem item(Item item) {
        var action = item.action() == null ? "publish" : item.action();
        return new ReleaseItem(item.entry(), item.locale(), PublicationController.action(action));
    }

    @GetMapping
    Map<String, Object> list(Actor actor, PageAsked page) {
        actor.require(Permission.READ_CONTENT, null, null);
        var found = desk.page(page.after().orElse(null), page.size() + 1);
        var links = new LinkedHashMap<String, Object>();
        if (found.size() > page.size()) {
            links.put("next", found.get(page.size() - 1).id());
        }
        var data = found.stream().limit(page.size()).map(ReleasesController::answer).toList();
        return Map.of("data", data, "links", links);
    }

    @GetMapping("/{id}")
    Map<String, Object> one(Actor actor, @PathVariable String id) {
        actor.require(Permission.READ_CONTENT, null, null);
        return answer(desk.get(id));
    }

    @PostMapping("/{id}/check")
    Map<String, Object> check(Actor actor, @PathVariable String id, HttpServletRequest request) {
        actor.require(Permission.READ_CONTENT, null, null);
        var findings = desk.check(desk.get(id));
        var ready = findings.stream().allMatch(found -> found.finding().level() == GateLevel.WARN);
        return Map.of("ready", ready, "findings", answers.findings(findings, request));
    }

    @PostMapping("/{id}/launch")
    Map<String, Object> launch(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return answer(answers.refusing(request, () -> desk.launch(actor, id)));
    }

    @PostMapping("/{id}/undo")
    Map<String, Object> undo(Actor actor, @PathVariable String id) {
        return answer(desk.undo(actor, id));
    }

    private static Map<String, Object> answer(Release release) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", release.id());
        answer.put("name", release.name());
        answer.put("at", release.at() == null ? null : release.at().toString());
        answer.put("state", release.state().name().toLowerCase(Locale.ROOT));
        answer.put("sequence", release.sequence() == 0 ? null : release.sequence());
        answer.put("undoSequence", release.undoSequence() == 0 ? null : release.undoSequence());
        answer.put("failure", release.failure());
        answer.put("createdBy", release.createdBy());
        answer.put("createdAt", release.createdAt().toString());
        answer.put(
                "items",
                release.items().stream()
                        .map(item ->
                                Map.of(
                                        "entry", item.entry().value(),
                                        "locale", item.locale().value(),
                                        "action", item.action().name().toLowerCase(Locale.ROOT)))
                        .toList());
        return answer;
    }
}
