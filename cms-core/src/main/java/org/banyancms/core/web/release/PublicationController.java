package org.banyancms.core.web.release;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.GateRun;
import org.banyancms.core.release.Publisher;
import org.banyancms.core.release.ReleaseItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gates, publishing and unpublishing of one variant. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/locales/{locale}")
class PublicationController {
    private final EntryDesk desk;
    private final GateRun gates;
    private final Publisher publisher;
    private final FindingAnswers answers;

    PublicationController(
            EntryDesk desk, GateRun gates, Publisher publisher, FindingAnswers answers) {
        this.desk = desk;
        this.gates = gates;
        this.publisher = publisher;
        this.answers = answers;
    }

    /** Why something is done. */
    record Reason(String reason) {}

    @GetMapping("/gates")
    Map<String, Object> gates(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestParam(defaultValue = "publish") String action,
            HttpServletRequest request) {
        actor.require(Permission.READ_CONTENT, desk.get(id).matter(null));
        var findings = gates.check(List.of(new ReleaseItem(id, locale, action(action))));
        var ready = findings.stream().allMatch(found -> found.finding().level() == GateLevel.WARN);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("ready", ready);
        answer.put(
                "findings",
                findings.stream().map(found -> answers.finding(found.finding(), request)).toList());
        return answer;
    }

    static GateAction action(String name) {
        try {
            return GateAction.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw ProblemException.of(
                    CoreProblem.QUERY_INVALID,
                    List.of(
                            FieldProblem.at(
                                    "",
                                    "unknown_choice",
                                    Map.of(
                                            "parameter",
                                            "action",
                                            "value",
                                            name,
                                            "choices",
                                            "publish, unpublish, correct"))));
        }
    }

    @PostMapping("/publish")
    Map<String, Object> publish(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            HttpServletRequest request) {
        var items = List.of(new ReleaseItem(id, locale, GateAction.PUBLISH));
        var commit =
                answers.refusing(
                        request, () -> publisher.launch(actor, items, "publish", null, ""));
        return Map.of("sequence", commit.sequence());
    }

    @PostMapping("/unpublish")
    Map<String, Object> unpublish(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestBody(required = false) @Nullable Reason reason) {
        if (reason == null) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at("/reason", "required")));
        }
        var items = List.of(new ReleaseItem(id, locale, GateAction.UNPUBLISH));
        return Map.of(
                "sequence",
                publisher.launch(actor, items, "unpublish", null, reason.reason()).sequence());
    }
}
