package org.banyancms.core.web.release;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.Closure;
import org.banyancms.core.release.Release;
import org.banyancms.core.release.ReleaseDesk;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.release.ReleaseWish;
import org.banyancms.core.release.ScheduleReader;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
    private final Clock clock;

    ReleasesController(
            ReleaseDesk desk, FindingAnswers answers, IdempotentCreation creations, Clock clock) {
        this.clock = clock;
        this.desk = desk;
        this.answers = answers;
        this.creations = creations;
    }

    /** One variant of a set. */
    record Item(EntryId entry, LocaleTag locale, @Nullable String action) {}

    /**
     * A set.
     *
     * @param at when it launches by itself: with an offset, or as the clocks of the zone show it
     * @param zone such as {@code Asia/Ho_Chi_Minh}; needed where {@code at} has no offset
     */
    record Beginning(String name, @Nullable String at, @Nullable String zone, List<Item> items) {}

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
                    var release = desk.create(actor, id, wish(beginning));
                    var address = "/api/v1/manage/releases/" + release.id();
                    return Revisions.created(address, release.revision(), body(release));
                });
    }

    /** Puts other items, another name or another time in their place. */
    @PutMapping("/{id}")
    ResponseEntity<Map<String, Object>> change(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody Beginning wished) {
        long seen = ifMatch.against(desk.get(id).revision());
        return answer(desk.change(actor, id, seen, wish(wished)));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Map<String, Object>> cancel(
            Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(desk.cancel(actor, id, ifMatch.against(desk.get(id).revision())));
    }

    private ReleaseWish wish(Beginning beginning) {
        var at = beginning.at();
        if (at == null && beginning.zone() != null) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at("/at", "required")));
        }
        var schedule =
                at == null ? null : ScheduleReader.read(at, beginning.zone(), clock.instant());
        var items = beginning.items().stream().map(ReleasesController::item).toList();
        return new ReleaseWish(beginning.name(), schedule, items);
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
        var data = found.stream().limit(page.size()).map(ReleasesController::body).toList();
        return Map.of("data", data, "links", links);
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> one(Actor actor, @PathVariable String id) {
        actor.require(Permission.READ_CONTENT, null, null);
        return answer(desk.get(id));
    }

    @PostMapping("/{id}/check")
    Map<String, Object> check(Actor actor, @PathVariable String id, HttpServletRequest request) {
        actor.require(Permission.READ_CONTENT, null, null);
        var release = desk.get(id);
        var findings = desk.check(release);
        var ready = findings.stream().allMatch(found -> found.finding().level() == GateLevel.WARN);
        var closure = Closure.of(release, findings).stream().map(ReleasesController::body).toList();
        return Map.of(
                "ready",
                ready,
                "findings",
                answers.findings(findings, request),
                "closure",
                closure);
    }

    @PostMapping("/{id}/launch")
    ResponseEntity<Map<String, Object>> launch(
            Actor actor, @PathVariable String id, HttpServletRequest request) {
        return answer(answers.refusing(request, () -> desk.launch(actor, id)));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<Map<String, Object>> undo(Actor actor, @PathVariable String id) {
        return answer(desk.undo(actor, id));
    }

    private static ResponseEntity<Map<String, Object>> answer(Release release) {
        return ResponseEntity.ok().eTag(Revisions.tag(release.revision())).body(body(release));
    }

    private static Map<String, Object> body(ReleaseItem item) {
        return Map.of(
                "entry", item.entry().value(),
                "locale", item.locale().value(),
                "action", item.action().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> body(Release release) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", release.id());
        answer.put("name", release.name());
        var schedule = release.schedule();
        answer.put("at", schedule == null ? null : schedule.at().toString());
        answer.put("zone", schedule == null ? null : schedule.zone().getId());
        answer.put("local", schedule == null ? null : schedule.local().toString());
        answer.put("state", release.state().name().toLowerCase(Locale.ROOT));
        answer.put("sequence", release.sequence() == 0 ? null : release.sequence());
        answer.put("undoSequence", release.undoSequence() == 0 ? null : release.undoSequence());
        var launch = release.launch();
        answer.put("launchedBy", launch == null ? null : launch.by());
        answer.put("failure", launch == null ? null : launch.failure());
        answer.put("createdBy", release.createdBy());
        answer.put("createdAt", release.createdAt().toString());
        answer.put("items", release.items().stream().map(ReleasesController::body).toList());
        return answer;
    }
}
