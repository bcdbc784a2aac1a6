package org.banyancms.core.web.migration;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.migration.DryRun;
import org.banyancms.core.migration.MigrationDesk;
import org.banyancms.core.migration.Watched;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.OperationReader;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.RequestLanguage;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Planned migrations of a content type: tried, begun, watched and taken back. */
@RestController
@RequestMapping("/api/v1/manage/types/{name}/migrations")
class MigrationsController {
    private final MigrationDesk desk;
    private final ContentTypes types;
    private final Messages messages;

    MigrationsController(MigrationDesk desk, ContentTypes types, Messages messages) {
        this.desk = desk;
        this.types = types;
        this.messages = messages;
    }

    /** What is to be changed, in order. */
    record Plan(List<Map<String, Object>> operations) {}

    @GetMapping
    Map<String, Object> all(Actor actor, @PathVariable String name) {
        return Map.of(
                "data", desk.all(actor, name).stream().map(MigrationAnswers::migration).toList());
    }

    @GetMapping("/{id}")
    Map<String, Object> one(Actor actor, @PathVariable String name, @PathVariable String id) {
        return MigrationAnswers.migration(desk.get(actor, name, id));
    }

    /** Begins a migration, which goes on by itself; or tries it, and changes nothing. */
    @PostMapping
    ResponseEntity<Map<String, Object>> plan(
            Actor actor,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Plan plan,
            HttpServletRequest request) {
        if (dryRun) {
            var operations = OperationReader.wished(plan.operations());
            return ResponseEntity.ok(tried(desk.dryRun(actor, name, operations), request));
        }
        if (ifMatch == null) {
            throw ProblemException.of(CoreProblem.IF_MATCH_REQUIRED);
        }
        var seen = IfMatch.parse(ifMatch).against(types.newest(name).version());
        var operations = OperationReader.wished(plan.operations());
        return begun(name, desk.begin(actor, name, (int) seen, operations));
    }

    /** Takes a migration back by one the other way. */
    @PostMapping("/{id}/undo")
    ResponseEntity<Map<String, Object>> undo(
            Actor actor, @PathVariable String name, @PathVariable String id, IfMatch ifMatch) {
        var seen = ifMatch.against(types.newest(name).version());
        return begun(name, desk.undo(actor, name, id, (int) seen));
    }

    private Map<String, Object> tried(DryRun run, HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        return MigrationAnswers.dryRun(
                run, reason -> messages.text(language, "migration.kept." + reason, Map.of()));
    }

    private static ResponseEntity<Map<String, Object>> begun(String type, Watched begun) {
        var migration = begun.migration();
        var place = "/api/v1/manage/types/" + type + "/migrations/" + migration.id();
        return ResponseEntity.accepted()
                .location(URI.create(place))
                .eTag(Revisions.tag(migration.toVersion()))
                .body(MigrationAnswers.migration(begun));
    }
}
